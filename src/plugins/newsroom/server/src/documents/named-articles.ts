import type { DocumentCall } from './document-hook';
import { articlesNaming, touchesName } from '../services/search/articles-naming';
import { keepListing } from '../services/listing/keep-listing';
import { areForLater, indexLater } from '../services/search/index-later';
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
  // A name that goes has nobody any more whose stories could be asked for later.
  if (areForLater(articles) && action !== 'delete')
    return () => indexLater(strapi, { uid, documentId });
  return async () => {
    await keepListing(strapi, articles);
    await keepSearchIndex(strapi, articles);
  };
}
