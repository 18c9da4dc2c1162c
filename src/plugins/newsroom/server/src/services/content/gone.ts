import type { Core } from '@strapi/strapi';

import type { Change } from '../../changes';
import { ARTICLE } from '../../uids';
import { articleIsPublicInItsLocale } from '../public-articles';
import type { Row } from './row';

export interface ToldChange extends Change {
  /** Of an article: readers can't have it any more. */
  gone?: boolean;
}

/** Each change once, the later word counting, and of an article whether it is still there. */
export async function withWhetherGone(
  strapi: Core.Strapi,
  changes: readonly Change[],
): Promise<ToldChange[]> {
  const once = new Map(
    changes.map((change) => [`${change.kind} ${change.documentId} ${change.locale}`, change]),
  );
  const ids = [...once.values()].flatMap(({ kind, documentId }) =>
    kind === 'article' && documentId ? [documentId] : [],
  );
  const open = new Set<string>();
  for (let at = 0; at < ids.length; at += 500) {
    const rows: Row[] = await strapi.db.query(ARTICLE).findMany({
      select: ['documentId', 'locale'],
      where: {
        $and: [
          { documentId: { $in: ids.slice(at, at + 500) } },
          articleIsPublicInItsLocale(strapi, new Date()),
        ],
      },
    });
    for (const { documentId, locale } of rows) open.add(`${String(documentId)} ${String(locale)}`);
  }
  return [...once.values()].map((change) =>
    change.kind === 'article'
      ? { ...change, gone: !open.has(`${change.documentId} ${change.locale}`) }
      : change,
  );
}
