import type { Core } from '@strapi/strapi';

import { ADDRESS } from '../../uids';
import { newDocumentId } from '../new-document-id';

import { addressKey } from './key';

export interface Reservation {
  locale: string;
  path: string;
  /** null while the article is being created; `claimAddress` names it afterwards. */
  articleDocumentId: string | null;
}

/**
 * Takes a path for an article, in the transaction around it; false when another article has it or
 * it still redirects to one. The database's unique key decides between two who want it at once:
 * the insert waits for the other transaction and then does nothing, because an insert that fails
 * would end the whole transaction on PostgreSQL.
 */
export async function reserveAddress(
  strapi: Core.Strapi,
  { locale, path, articleDocumentId }: Reservation,
): Promise<boolean> {
  const key = addressKey(locale, path);
  if (articleDocumentId && (await isOwn(strapi, key, articleDocumentId))) {
    await strapi.db.query(ADDRESS).update({ where: { key }, data: { current: true } });
    return true;
  }

  // Databases disagree on what an ignored insert returns: the row's own name tells whose it is.
  const documentId = newDocumentId();
  const now = new Date();
  await strapi.db
    .queryBuilder(ADDRESS)
    .insert({
      documentId,
      key,
      path,
      articleDocumentId,
      articleLocale: locale,
      current: true,
      createdAt: now,
      updatedAt: now,
      publishedAt: now,
    })
    .onConflict('key')
    .ignore()
    .execute();
  return (await strapi.db.query(ADDRESS).count({ where: { documentId } })) === 1;
}

async function isOwn(strapi: Core.Strapi, key: string, articleDocumentId: string) {
  return (await strapi.db.query(ADDRESS).count({ where: { key, articleDocumentId } })) === 1;
}

/** Names the article of a reservation that was made before the article had an id. */
export async function claimAddress(
  strapi: Core.Strapi,
  { locale, path, articleDocumentId }: Reservation,
): Promise<void> {
  await strapi.db.query(ADDRESS).update({
    where: { key: addressKey(locale, path), articleDocumentId: null },
    data: { articleDocumentId },
  });
}
