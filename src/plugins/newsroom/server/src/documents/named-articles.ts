import type { DocumentCall } from './document-hook';
import { articlesNaming, touchesName } from '../services/search/articles-naming';
import { keepListing } from '../services/listing/keep-listing';
import { keepSearchIndex } from '../services/search/keep-index';

/**
 * Articles are found by the names of their people, section and tags. Asked before a call, because a row
 * that is deleted takes its links along.
 *
 * @returns what brings the index up to date after the call, in its transaction; null where no name changes.
 */
export async function renaming({
  strapi,
  uid,
  action,
  params,
}: DocumentCall): Promise<(() => Promise<void>) | null> {
  const { documentId, data } = params;
  if (!documentId || !touchesName(uid, action, data)) return null;
  const articles = await articlesNaming(strapi, uid, documentId);
  if (articles.length === 0) return null;
  return async () => {
    await keepListing(strapi, articles);
    await keepSearchIndex(strapi, articles);
  };
}
