import type { DeclaredAuthor, LegacyPerson } from '../../legacy';
import { asText, field, isFields, rowsOf, textOf, type Fields } from '../json/fields';
import { unwrapped } from './databases';
import type { GhostTables } from './tables';

/** A user as an author. Nothing else of an account is read: no role, no password, no token. */
export function declaredAuthor(user: Fields): DeclaredAuthor {
  return {
    kind: 'author',
    ...person(user),
    bio: textOf(user, 'bio'),
    url: textOf(user, 'website', 'url'),
    isGuest: false,
  };
}

export interface PostPeople {
  people: LegacyPerson[];
  /** Ids that no user of the file has. */
  unknown: string[];
}

/**
 * The authors of a post in the order of its byline: written out in it (API, migration tools), by
 * posts_authors (since 1.22), or by its author_id (before).
 */
export function peopleOf(post: Fields, tables: GhostTables): PostPeople {
  const written = writtenOut(post);
  if (written.length > 0) return { people: written.map(person), unknown: [] };

  const people: LegacyPerson[] = [];
  const unknown: string[] = [];
  for (const id of authorIds(post, tables)) {
    const user = tables.users.get(id);
    if (user) people.push(person(user));
    else unknown.push(id);
  }
  return { people, unknown };
}

function writtenOut(post: Fields): Fields[] {
  const several = rowsOf(field(post, 'authors')).map(unwrapped);
  if (several.length > 0) return several.filter(isNamed);
  const one = field(post, 'author') ?? field(post, 'primary_author');
  return isFields(one) ? [unwrapped(one)].filter(isNamed) : [];
}

function isNamed(user: Fields): boolean {
  return textOf(user, 'name') !== null;
}

function authorIds(post: Fields, tables: GhostTables): string[] {
  const id = textOf(post, 'id');
  const rows = id === null ? [] : (tables.authorsOfPost.get(id) ?? []);
  const joined = rows.flatMap((row) => textOf(row, 'author_id') ?? []);
  if (joined.length > 0) return [...new Set(joined)];
  const alone = asText(field(post, 'author_id')) ?? asText(field(post, 'author'));
  return alone === null ? [] : [alone];
}

function person(user: Fields): LegacyPerson {
  return {
    id: textOf(user, 'id', 'slug', 'url'),
    name: textOf(user, 'name') ?? textOf(user, 'slug') ?? '',
    slug: textOf(user, 'slug'),
    email: textOf(user, 'email'),
  };
}
