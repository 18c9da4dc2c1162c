import { asText, field, rowsOf, textOf, type Fields } from '../json/fields';
import { unwrapped, type GhostDatabase } from './databases';

/** The tables a post refers to, each by the id that is referred with; ids are texts here. */
export interface GhostTables {
  users: ReadonlyMap<string, Fields>;
  tags: ReadonlyMap<string, Fields>;
  /** Rows of posts_authors and posts_tags by post, in their sort order. */
  authorsOfPost: ReadonlyMap<string, readonly Fields[]>;
  tagsOfPost: ReadonlyMap<string, readonly Fields[]>;
  metaOfPost: ReadonlyMap<string, Fields>;
  settings: GhostSettings;
}

/** Of the settings only what a reader of the site sees; the others hold keys and secrets. */
export interface GhostSettings {
  title: string | null;
  url: string | null;
  language: string | null;
  permalinks: string | null;
}

export function tablesOf({ tables }: GhostDatabase): GhostTables {
  const rows = (name: string) => rowsOf(field(tables, name)).map(unwrapped);
  return {
    users: byId(rows('users'), 'id', 'url'),
    tags: byId(rows('tags'), 'id', 'url'),
    authorsOfPost: byPost(rows('posts_authors')),
    tagsOfPost: byPost(rows('posts_tags')),
    metaOfPost: byId(rows('posts_meta'), 'post_id'),
    settings: settingsOf(rows('settings')),
  };
}

function byId(rows: readonly Fields[], ...names: string[]): Map<string, Fields> {
  const found = new Map<string, Fields>();
  for (const row of rows) {
    const id = textOf(row, ...names);
    if (id !== null && !found.has(id)) found.set(id, row);
  }
  return found;
}

function byPost(rows: readonly Fields[]): Map<string, Fields[]> {
  const found = new Map<string, Fields[]>();
  const order = (row: Fields) => Number(field(row, 'sort_order') ?? 0);
  for (const row of rows.toSorted((one, other) => order(one) - order(other))) {
    const id = textOf(row, 'post_id');
    if (id === null) continue;
    found.set(id, [...(found.get(id) ?? []), row]);
  }
  return found;
}

function settingsOf(rows: readonly Fields[]): GhostSettings {
  const value = (...keys: string[]) => {
    const row = keys.flatMap((key) => rows.filter((one) => field(one, 'key') === key))[0];
    return row ? asText(field(row, 'value')) : null;
  };
  return {
    title: value('title'),
    url: value('url'),
    language: value('locale', 'lang', 'default_locale', 'defaultLang'),
    permalinks: value('permalinks'),
  };
}
