import type { Core } from '@strapi/strapi';

import { articleIsPublic } from '../public-articles';
import type { View } from '../public-articles';
import { ARTICLE } from '../../uids';

/** The date that readers see, else the first publication. Strapi's own date is the last resort. */
const SHOWN_DATE = 'coalesce(published_on, first_published_on, published_at) desc';

interface Options extends View {
  limit: number;
  /** documentId of the section; null for all. */
  section: string | null;
}

/** Row ids of the newest public articles, newest first. */
export async function newestArticleIds(
  strapi: Core.Strapi,
  { locale, now, limit, section }: Options,
): Promise<number[]> {
  const open = strapi.db
    .queryBuilder(ARTICLE)
    .select('id')
    .where({
      ...articleIsPublic(strapi, { locale, now }),
      ...(section === null ? {} : { section: { documentId: section } }),
    })
    .getKnexQuery();
  const rows: Array<{ id: number }> = await strapi.db
    .getConnection(strapi.db.metadata.get(ARTICLE).tableName)
    .select('id')
    .whereIn('id', open)
    .orderByRaw(`${SHOWN_DATE}, id desc`)
    .limit(limit);
  return rows.map(({ id }) => id);
}
