import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { AUTHOR, SECTION, TAG } from '../../../uids';
import { EVERYTHING, LISTING } from '../../listing/table';
import type { TermKind } from '../../listing/table';
import type { Scope } from '../query/scope';
import { clientOf, literal, tableName } from './sql';

const TERMS = { section: SECTION, author: AUTHOR, tag: TAG } as const satisfies Record<
  TermKind,
  string
>;

/** Of the listing, as `l`: the rows of one term, which are in the order of their dates. */
export function narrowListing(
  strapi: Core.Strapi,
  statement: Knex.QueryBuilder,
  scope: Scope,
): void {
  const [first, ...others] = termsOf(scope);
  const main = first && term(strapi, ...first);
  statement.whereRaw(`l.term = ${main?.sql ?? literal(EVERYTHING)}`, main?.bindings ?? []);
  between(statement, 'l.shown_on', scope, (ms) => ms);
  alsoListed(strapi, statement, others, 'l');
}

/**
 * The same of a table of published stories that has their date and documentId.
 *
 * @param as what the statement calls it.
 */
export function narrowTo(
  strapi: Core.Strapi,
  statement: Knex.QueryBuilder,
  scope: Scope,
  as: 'l' | 's',
): void {
  between(statement, `${as}.shown_on`, scope, (ms) => ms);
  alsoListed(strapi, statement, termsOf(scope), as);
}

function alsoListed(
  strapi: Core.Strapi,
  statement: Knex.QueryBuilder,
  terms: ReturnType<typeof termsOf>,
  as: 'l' | 's',
): void {
  const same = ['locale', 'shown_on', 'document_id'].map((name) => `o.${name} = ${as}.${name}`);
  for (const [kind, slug] of terms) {
    const { sql, bindings } = term(strapi, kind, slug);
    statement.whereRaw(
      `exists (select 1 from ${tableName(strapi, LISTING)} o where o.term = ${sql} and ${same.join(' and ')})`,
      bindings,
    );
  }
}

/** Which terms a scope names, the rarest kind first. */
export function termsOf(scope: Scope): Array<readonly [TermKind, string]> {
  return (['tag', 'author', 'section'] as const).flatMap((kind) =>
    scope[kind] === null ? [] : [[kind, scope[kind]] as const],
  );
}

/** The term of a slug, looked up within the statement; a slug that nobody has gives nothing. */
function term(strapi: Core.Strapi, kind: TermKind, slug: string) {
  const rows = tableName(strapi, strapi.db.metadata.get(TERMS[kind]).tableName);
  const name =
    clientOf(strapi) === 'mysql'
      ? `concat(${literal(`${kind}:`)}, s.document_id)`
      : `${literal(`${kind}:`)} || s.document_id`;
  return { sql: `(select ${name} from ${rows} s where s.slug = ? limit 1)`, bindings: [slug] };
}

/** Within the dates of the scope. */
export function between(
  statement: Knex.QueryBuilder,
  expression: string,
  { from, before }: Scope,
  value: (ms: number) => number | Date,
): void {
  if (from !== null) statement.whereRaw(`${expression} >= ?`, [value(from)]);
  if (before !== null) statement.whereRaw(`${expression} < ?`, [value(before)]);
}
