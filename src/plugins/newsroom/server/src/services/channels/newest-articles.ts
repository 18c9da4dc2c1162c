import type { Core } from '@strapi/strapi';

import { knownCount } from '../content/known-counts';
import { EVERYTHING, LISTING } from '../listing/table';
import { closedInLocale } from '../public-articles';
import type { View, Where } from '../public-articles';
import { ARTICLE } from '../../uids';

/** Public articles of one locale. */
export interface Selection extends View {
  /** Of which section, author or tag; of the whole publication without it. */
  term?: string;
  /** Which of them are meant; null for all. */
  condition: Where | null;
  /** Only those whose shown date is in it. */
  within?: Period;
}

/** From its first moment to before its last; null has no end there. */
export interface Period {
  from: Date | null;
  until: Date | null;
}

interface Ordered extends Selection {
  /** Default: the newest. */
  first?: 'newest' | 'oldest';
}

interface Options extends Ordered {
  limit: number;
  offset?: number;
}

/** Row ids of public articles, in the order of the date that readers see. */
export async function newestArticleIds(
  strapi: Core.Strapi,
  { limit, offset = 0, ...selection }: Options,
): Promise<number[]> {
  const rows: Array<{ article_id: number }> = await inOrder(strapi, selection)
    .select('article_id')
    .limit(limit)
    .offset(offset);
  return rows.map(({ article_id }) => Number(article_id));
}

/** The date that readers see of the first of them; null when there is none. */
export async function firstShownOn(strapi: Core.Strapi, selection: Ordered): Promise<Date | null> {
  const [row] = (await inOrder(strapi, selection).select('shown_on').limit(1)) as Array<{
    shown_on: number | string;
  }>;
  return row ? new Date(Number(row.shown_on)) : null;
}

function inOrder(strapi: Core.Strapi, { first = 'newest', ...selection }: Ordered) {
  const order = first === 'newest' ? 'desc' : 'asc';
  return publicRows(strapi, selection).orderBy([
    { column: 'shown_on', order },
    { column: 'document_id', order },
  ]);
}

/** How many there are, counted once between two changes: it takes longer the more there are. */
export function countArticles(strapi: Core.Strapi, selection: Selection): Promise<number> {
  const { locale, now, term = EVERYTHING, condition, within } = selection;
  const key = JSON.stringify(['of a channel', locale, term, condition, within]);
  return knownCount(strapi, key, now.getTime(), async () => {
    const [row] = await publicRows(strapi, selection).count({ count: '*' });
    return Number(row?.count ?? 0);
  });
}

/** Read off the listing, which is in this order, however many articles there are. */
function publicRows(
  strapi: Core.Strapi,
  { locale, now, term = EVERYTHING, condition, within }: Selection,
) {
  const rows = strapi.db
    .getConnection(LISTING)
    .where({ term, locale })
    .whereNotIn('document_id', closedInLocale(strapi, locale, now));
  if (within?.from) void rows.where('shown_on', '>=', within.from.getTime());
  if (within?.until) void rows.where('shown_on', '<', within.until.getTime());
  if (condition === null) return rows;
  const matching = strapi.db
    .queryBuilder(ARTICLE)
    .select('id')
    .where({ ...condition, locale, publishedAt: { $notNull: true } })
    .getKnexQuery();
  return rows.whereIn('article_id', matching);
}
