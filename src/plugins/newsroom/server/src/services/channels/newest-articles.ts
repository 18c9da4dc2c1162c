import type { Core } from '@strapi/strapi';

import { EVERYTHING, LISTING } from '../listing/table';
import { closedInLocale } from '../public-articles';
import type { View, Where } from '../public-articles';
import { ARTICLE } from '../../uids';

interface Asked extends View {
  /** Of which section, author or tag; of the whole publication without it. */
  term?: string;
  /** Which of them are meant; null for all. */
  condition: Where | null;
}

interface Options extends Asked {
  limit: number;
  offset?: number;
}

/** Row ids of the newest public articles, newest first. */
export async function newestArticleIds(
  strapi: Core.Strapi,
  { limit, offset = 0, ...asked }: Options,
): Promise<number[]> {
  const rows: Array<{ article_id: number }> = await publicRows(strapi, asked)
    .select('article_id')
    .orderBy([
      { column: 'shown_on', order: 'desc' },
      { column: 'document_id', order: 'desc' },
    ])
    .limit(limit)
    .offset(offset);
  return rows.map(({ article_id }) => Number(article_id));
}

export async function countArticles(strapi: Core.Strapi, asked: Asked): Promise<number> {
  const [row] = await publicRows(strapi, asked).count({ count: '*' });
  return Number(row?.count ?? 0);
}

/** Read off the listing, which is in this order, however many articles there are. */
function publicRows(strapi: Core.Strapi, { locale, now, term = EVERYTHING, condition }: Asked) {
  const rows = strapi.db
    .getConnection(LISTING)
    .where({ term, locale })
    .whereNotIn('document_id', closedInLocale(strapi, locale, now));
  if (condition === null) return rows;
  const matching = strapi.db
    .queryBuilder(ARTICLE)
    .select('id')
    .where({ ...condition, locale, publishedAt: { $notNull: true } })
    .getKnexQuery();
  return rows.whereIn('article_id', matching);
}
