import type { Core } from '@strapi/strapi';

import { ADDRESS } from '../../uids';
import type { ArticleKey } from '../article/versions';
import { VALUES_AT_ONCE } from '../../values-at-once';

/**
 * Whose addresses are, by key (key.ts): null for one that is reserved for an article which is being
 * written at this moment. An address that nobody has is not among them.
 */
export async function addressOwners(
  strapi: Core.Strapi,
  keys: readonly string[],
): Promise<Map<string, ArticleKey | null>> {
  const owners = new Map<string, ArticleKey | null>();
  for (let start = 0; start < keys.length; start += VALUES_AT_ONCE) {
    const rows: Array<{ key: string; articleDocumentId: string | null; articleLocale: string }> =
      await strapi.db.query(ADDRESS).findMany({
        where: { key: { $in: keys.slice(start, start + VALUES_AT_ONCE) } },
        select: ['key', 'articleDocumentId', 'articleLocale'],
      });
    for (const { key, articleDocumentId: documentId, articleLocale: locale } of rows) {
      owners.set(key, documentId === null ? null : { documentId, locale });
    }
  }
  return owners;
}
