import type { Core } from '@strapi/strapi';

import { ARTICLE } from '../../uids';
import { headlineKey } from './candidates';

const AT_ONCE = 1_000;

/**
 * All articles by headline, for the slugs of old posts are often not made of it; null where two have
 * the same. Headlines have no index: they are read once, and of each a number and an id are held.
 */
export async function headlinesHere(
  strapi: Core.Strapi,
): Promise<ReadonlyMap<number, string | null>> {
  const found = new Map<number, string | null>();
  for (let above = 0; ;) {
    const articles: Array<{ id: number; documentId: string; headline: string | null }> =
      await strapi.db.query(ARTICLE).findMany({
        where: { id: { $gt: above }, publishedAt: null },
        select: ['id', 'documentId', 'headline'],
        orderBy: { id: 'asc' },
        limit: AT_ONCE,
      });
    for (const { documentId, headline } of articles) {
      const key = headline === null ? null : headlineKey(headline);
      if (key === null) continue;
      const known = found.get(key);
      found.set(key, known === undefined || known === documentId ? documentId : null);
    }
    const last = articles.at(-1);
    if (!last) return found;
    above = last.id;
  }
}
