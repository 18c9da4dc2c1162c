import type { Core } from '@strapi/strapi';

import { openly } from '../../gate/sight';
import { ARTICLE_STATE } from '../../uids';

/**
 * The next moment at which an embargo ends, in ms: until then time alone changes nothing. Asked again
 * after each change (a new generation) and when the moment has come.
 */
export function nextOpenings(strapi: Core.Strapi) {
  let known: { generation: number; at: number } | null = null;

  return async (generation: number, now: number): Promise<number> => {
    if (known && known.generation === generation && known.at > now) return known.at;
    const [next] = (await openly(() =>
      strapi.db.query(ARTICLE_STATE).findMany({
        select: ['embargoUntil'],
        where: { embargoUntil: { $gt: new Date(now) } },
        orderBy: { embargoUntil: 'asc' },
        limit: 1,
      }),
    )) as Array<{ embargoUntil: string }>;
    const at = next ? Date.parse(next.embargoUntil) : Infinity;
    known = { generation, at };
    return at;
  };
}
