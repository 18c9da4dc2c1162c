import type { DeclaredTerm, LegacyTerm } from '../../legacy';
import { asText, field, isFields, textOf, type Fields } from '../json/fields';
import { unwrapped } from './databases';
import type { GhostTables } from './tables';

export function declaredTerm(tag: Fields): DeclaredTerm {
  return {
    kind: 'term',
    taxonomy: 'tag',
    id: textOf(tag, 'id'),
    name: nameOf(tag) ?? '',
    slug: textOf(tag, 'slug'),
    parent: textOf(tag, 'parent_id'),
    description: textOf(tag, 'description'),
  };
}

export interface PostTerms {
  terms: LegacyTerm[];
  /** Ids that no tag of the file has. */
  unknown: string[];
}

/** Tags with a hash before their name steer themes and are shown to nobody. */
const INTERNAL = 'internal tag';

/** The tags of a post in its order, each name once. */
export function termsOf(post: Fields, tables: GhostTables): PostTerms {
  const { rows, unknown } = tagRows(post, tables);
  const terms = new Map<string, LegacyTerm>();
  for (const tag of rows) {
    const name = nameOf(tag);
    if (name === null || terms.has(name)) continue;
    const isInternal = name.startsWith('#') || field(tag, 'visibility') === 'internal';
    const taxonomy = isInternal ? INTERNAL : 'tag';
    terms.set(name, { taxonomy, name, slug: textOf(tag, 'slug') });
  }
  return { terms: [...terms.values()], unknown };
}

function tagRows(post: Fields, tables: GhostTables): { rows: Fields[]; unknown: string[] } {
  const written = field(post, 'tags');
  if (Array.isArray(written)) {
    const rows = (written as unknown[]).map((tag): Fields =>
      isFields(tag) ? unwrapped(tag) : { name: asText(tag) },
    );
    return { rows, unknown: [] };
  }
  const id = textOf(post, 'id');
  const joined = id === null ? [] : (tables.tagsOfPost.get(id) ?? []);
  const ids = joined.flatMap((row) => textOf(row, 'tag_id') ?? []);
  return {
    rows: ids.map((one) => tables.tags.get(one)).filter((tag) => tag !== undefined),
    unknown: ids.filter((one) => !tables.tags.has(one)),
  };
}

function nameOf(tag: Fields): string | null {
  return textOf(tag, 'name', 'slug');
}
