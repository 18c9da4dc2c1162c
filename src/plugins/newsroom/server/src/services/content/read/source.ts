import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { LISTING } from '../../listing/table';
import type { TermKind } from '../../listing/table';
import { closedInLocale } from '../../public-articles';
import type { Where } from '../../public-articles';
import type { ContentQuery, Filters } from '../query';
import { SHOWN_ON } from '../query/sort';
import { READABLE } from '../readable-types';
import type { ReadableName } from '../readable-types';
import { between, narrowListing, termsOf } from './narrow';

/** Columns of the row and what they must be. */
export type Condition = Readonly<Record<string, string | number | readonly number[]>>;

export interface Asked {
  name: ReadableName;
  query: ContentQuery;
  now: Date;
  condition?: Condition;
}

/** Whether a list is read off the listing: public stories, by the date that readers see. */
export const isListed = ({ name, query: { status, sort }, condition = {} }: Asked): boolean =>
  name === 'article' &&
  status === 'published' &&
  Object.keys(condition).length === 0 &&
  sort[0]?.startsWith(`${SHOWN_ON}:`) === true;

/**
 * The rows that a question is about, as `t0`, without its order: those of the gate, of the filters and
 * of the scope.
 */
export function fromOf(strapi: Core.Strapi, asked: Asked): Knex.QueryBuilder {
  const { name, query, condition = {} } = asked;
  const { uid } = READABLE[name];
  const rows = strapi.db.metadata.get(uid).tableName;
  const listed = isListed(asked);
  const statement = listed
    ? strapi.db.getConnection(`${LISTING} as l`).join(`${rows} as t0`, 't0.id', 'l.article_id')
    : strapi.db.getConnection(`${rows} as t0`);

  gate(strapi, statement, asked, listed ? 'l' : 't0');
  if (Object.keys(query.filters).length > 0) {
    statement.whereIn('t0.id', matching(strapi, name, query.filters));
  }
  for (const [column, value] of Object.entries(condition)) {
    if (Array.isArray(value)) statement.whereIn(`t0.${column}`, value);
    else statement.where(`t0.${column}`, value as string);
  }
  if (name === 'article') narrow(strapi, statement, asked, listed);
  return statement;
}

/** What anybody may see of the type; for who reads drafts, the drafts of the locale. */
function gate(
  strapi: Core.Strapi,
  statement: Knex.QueryBuilder,
  { name, query: { status, locale }, now }: Asked,
  key: 'l' | 't0',
): void {
  const type = READABLE[name];
  if (name === 'article') {
    statement.where(`${key}.locale`, locale);
    if (status === 'draft') {
      statement.whereNull('t0.published_at');
      return;
    }
    statement.whereNotNull('t0.published_at');
    statement.whereNotIn(`${key}.document_id`, closedInLocale(strapi, locale!, now));
    return;
  }
  if (type.gate === null || status === 'draft') return;
  const where = type.gate(strapi, { locale: locale ?? undefined, now });
  statement.whereIn(
    't0.id',
    strapi.db.queryBuilder(type.uid).select('id').where(where).getKnexQuery(),
  );
}

/** Strapi's own reading of filters, as a subquery: a filter on a to-many relation would double rows. */
export function matching(
  strapi: Core.Strapi,
  name: ReadableName,
  filters: Filters,
): Knex.QueryBuilder {
  const { uid } = READABLE[name];
  const { where } = strapi.get('query-params').transform(uid, { filters }) as { where?: Where };
  const ids = strapi.db
    .queryBuilder(uid)
    .select('id')
    .where(where ?? {})
    .getKnexQuery()
    .as('matching');
  return strapi.db.connection.select('id').from(ids);
}

function narrow(
  strapi: Core.Strapi,
  statement: Knex.QueryBuilder,
  { query: { scope, status } }: Asked,
  listed: boolean,
): void {
  if (listed) {
    narrowListing(strapi, statement, scope);
    return;
  }
  for (const [kind, slug] of termsOf(scope)) {
    statement.whereIn('t0.id', matching(strapi, 'article', FILTERS[kind](slug)));
  }
  const created = status === 'draft' ? ', t0.created_at' : '';
  between(
    statement,
    `coalesce(t0.published_on, t0.first_published_on, t0.published_at${created})`,
    scope,
    (ms) => new Date(ms),
  );
}

const FILTERS: Readonly<Record<TermKind, (slug: string) => Filters>> = {
  section: (slug) => ({ section: { slug } }),
  author: (slug) => ({ authors: { slug } }),
  tag: (slug) => ({ tags: { slug } }),
};
