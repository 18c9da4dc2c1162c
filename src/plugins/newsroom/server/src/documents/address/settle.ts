import type { Core } from '@strapi/strapi';

import { ADDRESS } from '../../uids';
import type { ArticleKey } from '../article/versions';

interface SlugsInUse {
  /** Slugs of the article's draft and published version now. */
  now: string[];
  /** The slug under which it was public before the change. */
  formerlyPublished: string | null;
}

/**
 * Brings an article's slug addresses in line with its versions after a change: one that was public
 * keeps redirecting (`current: false`), one that only a draft ever had is free again. Paths of an
 * old site, which start with a slash, stay as they are.
 */
export async function settleAddresses(
  strapi: Core.Strapi,
  article: ArticleKey,
  { now, formerlyPublished }: SlugsInUse,
): Promise<void> {
  const addresses = strapi.db.query(ADDRESS);
  const current: Array<{ id: number; path: string }> = await addresses.findMany({
    where: {
      articleDocumentId: article.documentId,
      articleLocale: article.locale,
      current: true,
    },
    select: ['id', 'path'],
  });

  for (const { id, path } of current) {
    if (now.includes(path) || path.startsWith('/')) continue;
    if (path === formerlyPublished) {
      await addresses.update({ where: { id }, data: { current: false } });
    } else {
      await addresses.delete({ where: { id } });
    }
  }
}
