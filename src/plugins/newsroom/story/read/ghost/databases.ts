import { field, fieldsOf, isFields, rowsOf, textOf, type Fields } from '../json/fields';

/** One database of an export: its tables by their names. */
export interface GhostDatabase {
  version: string | null;
  tables: Fields;
}

/**
 * The databases of whatever Ghost or a tool for it wrote: the export itself (`{meta, data}`), in the
 * wrapper of its API (`{db: [...]}`, one or several), with the images of an importer around it, or
 * the tables alone. Empty for everything else.
 */
export function databasesOf(document: unknown): GhostDatabase[] {
  if (!isFields(document)) return [];
  const wrapped = field(document, 'db');
  if (Array.isArray(wrapped)) return wrapped.flatMap(databasesOf);
  const data = fieldsOf(field(document, 'data'));
  if (isFields(field(data, 'data'))) return databasesOf(data);
  const meta = fieldsOf(field(document, 'meta'));
  if (isTables(data)) return [{ version: textOf(meta, 'version'), tables: data }];
  const [first] = [...rowsOf(field(document, 'posts')), ...rowsOf(field(document, 'pages'))];
  return isTables(document) && isGhostPost(first) ? [{ version: null, tables: document }] : [];
}

const TABLES = ['posts', 'pages', 'users', 'tags', 'posts_tags', 'roles_users', 'settings'];

function isTables(data: Fields): boolean {
  return TABLES.some((name) => Array.isArray(field(data, name)));
}

/** The posts, and the pages where an API answers with these alone. */
export function postsOf({ tables }: GhostDatabase): Fields[] {
  const pages = rowsOf(field(tables, 'pages')).map((page) => ({
    ...unwrapped(page),
    type: 'page',
  }));
  return [...rowsOf(field(tables, 'posts')).map(unwrapped), ...pages];
}

/** Tables without any wrapper are Ghost's only if their posts are: many an API says `posts`. */
function isGhostPost(post: Fields | undefined): boolean {
  if (!post) return false;
  const own = isWrappedPost(post) ? fieldsOf(field(post, 'data')) : post;
  const has = (name: string) => Object.hasOwn(own, name);
  const isDated = has('published_at') || has('created_at');
  return isDated && (has('html') || has('mobiledoc') || has('lexical') || has('markdown'));
}

/** `{url, data}`, as Ghost's own migration tools hand posts, authors and tags from step to step. */
export function isWrappedPost(row: Fields): boolean {
  return isFields(field(row, 'data')) && typeof field(row, 'url') === 'string';
}

/** The row itself, its url beside its fields where a migration tool put it outside. */
export function unwrapped(row: Fields): Fields {
  if (!isWrappedPost(row)) return row;
  return { ...fieldsOf(field(row, 'data')), url: field(row, 'url') };
}
