import type { Core } from '@strapi/strapi';

import {
  ADDRESS,
  ARTICLE_STATE,
  CORRECTION,
  CREDIT,
  IMPORT_SOURCE,
  RELATED_POST,
} from '../../uids';

import type { ArticleKey } from './versions';

const OWNED_BY_ARTICLE = [ADDRESS, ARTICLE_STATE, CORRECTION, CREDIT, RELATED_POST];

/**
 * Removes what only a deleted article owned. What tells where it was imported from stays for the
 * journal, but forgets the article, so that the same source can be imported again.
 */
export async function removeTraces(strapi: Core.Strapi, article: ArticleKey): Promise<void> {
  const owned = { articleDocumentId: article.documentId, articleLocale: article.locale };
  for (const uid of OWNED_BY_ARTICLE) {
    await strapi.db.query(uid).deleteMany({ where: owned });
  }
  await strapi.db.query(IMPORT_SOURCE).updateMany({
    where: owned,
    data: { articleDocumentId: null, articleLocale: null, sourceHash: null, writtenHash: null },
  });
}
