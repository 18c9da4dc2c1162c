import type { Core } from '@strapi/strapi';

import { articleIsPublic } from '../public-articles';
import type { View, Where } from '../public-articles';
import { ARTICLE } from '../../uids';

/** The date that readers see, else the first publication. Strapi's own date is the last resort. */
export const SHOWN_DATE = 'coalesce(published_on, first_published_on, published_at)';

interface Options extends View {
  limit: number;
  offset?: number;
  /** Which articles are meant; null for all. */
  condition: Where | null;
}

/** Row ids of the newest public articles, newest first. */
export async function newestArticleIds(
  strapi: Core.Strapi,
  { locale, now, limit, offset = 0, condition }: Options,
): Promise<number[]> {
  const rows: Array<{ id: number }> = await publicRows(strapi, { locale, now, condition })
    .select('id')
    .orderByRaw(`${SHOWN_DATE} desc, id desc`)
    .limit(limit)
    .offset(offset);
  return rows.map(({ id }) => id);
}

export async function countArticles(
  strapi: Core.Strapi,
  options: View & { condition: Where | null },
): Promise<number> {
  const [row] = await publicRows(strapi, options).count({ count: '*' });
  return Number(row?.count ?? 0);
}

/**
 * The gate stands in the outer query, whose order has an index (feed-order-index.ts): the newest are
 * read off it, however many articles there are.
 */
function publicRows(
  strapi: Core.Strapi,
  { locale, now, condition }: View & { condition: Where | null },
) {
  const { documentId } = articleIsPublic(strapi, { locale, now }) as {
    documentId: { $notIn: never };
  };
  const rows = strapi.db
    .getConnection(strapi.db.metadata.get(ARTICLE).tableName)
    .where({ locale })
    .whereNotNull('published_at')
    .whereNotIn('document_id', documentId.$notIn);
  if (condition === null) return rows;
  const matching = strapi.db
    .queryBuilder(ARTICLE)
    .select('id')
    .where({ ...condition, locale, publishedAt: { $notNull: true } })
    .getKnexQuery();
  return rows.whereIn('id', matching);
}
