import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { SearchQuery } from '../../../../story/search';
import { ARTICLE } from '../../uids';
import { narrowTo } from '../content/read/narrow';
import type { Scope } from '../content/query/scope';
import { clientOf, tableName } from '../content/read/sql';
import { closedInLocale } from '../public-articles';
import { admitOpened } from './admit-opened';
import { STORES } from './stores';
import { SEARCH } from './table';

export interface SearchAsked {
  query: SearchQuery;
  locale: string;
  now: Date;
  scope: Scope;
  by: 'relevance' | 'date';
  offset: number;
  limit: number;
  /** Ids of rows that may be found at all; null for all of them. */
  within: Knex.QueryBuilder | null;
}

export interface SearchFound {
  /** Row ids in their order. */
  ids: number[];
  /** How many were ranked; the whole truth below RANKED_AT_MOST. */
  total: number;
}

/**
 * Of what more stories have, those that were published last are ranked: nobody reads further, and a
 * common word must not cost more than a rare one.
 */
export const RANKED_AT_MOST = 1_000;

/** Public stories that match, in one statement that asks the index and the gate together. */
export async function searchArticles(
  strapi: Core.Strapi,
  { query, locale, now, scope, by, offset, limit, within }: SearchAsked,
): Promise<SearchFound> {
  if (query.all.length + query.any.length === 0) return { ids: [], total: 0 };
  await admitOpened(strapi, now);
  const { join, where, whereBindings, last, score, scoreBindings } = STORES[
    clientOf(strapi)
  ].matching(strapi, query);
  const { connection: knex } = strapi.db;
  const articles = tableName(strapi, strapi.db.metadata.get(ARTICLE).tableName);
  const hits = knex
    .select(knex.raw('s.article_id, s.shown_on, s.document_id'))
    .select(knex.raw(`${score} as score`, scoreBindings as never))
    .from(knex.raw(`${tableName(strapi, SEARCH)} s ${join}`))
    .where('s.locale', locale)
    .whereRaw(where, whereBindings as never)
    .whereNotIn('s.document_id', closedInLocale(strapi, locale, now))
    // The row that is public now, whatever the index says.
    .whereRaw(
      `exists (select 1 from ${articles} a where a.id = s.article_id and a.published_at is not null)`,
    )
    .orderByRaw(`${last} desc`)
    .limit(RANKED_AT_MOST);
  narrowTo(strapi, hits, scope, 's');
  if (within) hits.whereIn('s.article_id', within);

  const order = by === 'date' ? [] : ['score desc'];
  const rows = (await knex
    .select('article_id')
    .select(knex.raw('count(*) over () as total'))
    .from(hits.as('hits'))
    .orderByRaw([...order, 'shown_on desc', 'document_id desc'].join(', '))
    .offset(offset)
    .limit(limit)) as Array<{ article_id: number; total: number | string }>;
  return {
    ids: rows.map(({ article_id }) => Number(article_id)),
    total: Number(rows[0]?.total ?? 0),
  };
}
