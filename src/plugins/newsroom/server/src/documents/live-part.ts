import type { UID } from '@strapi/strapi';

import { announced } from '../delivery/outbox/write';

import type { ArticleKey } from './article/versions';
import { versionsOf } from './article/versions';
import type { DocumentCall, DocumentHook } from './document-hook';

interface OwnedRow {
  documentId: string;
  articleDocumentId: string | null;
  articleLocale: string | null;
}

/**
 * An edit of a row that the published version of an article links is live at once, so it is announced
 * like an update of the article; of a row that only a draft has, nobody hears.
 */
export const announcingPart =
  (field: 'credits' | 'relatedPosts', hook: DocumentHook): DocumentHook =>
  async (call, next) => {
    const articles = await articlesShowing(call, field);
    return announced(call.strapi, { articles, deed: 'part' }, () => hook(call, next));
  };

async function articlesShowing(
  { strapi, uid, params }: DocumentCall,
  field: 'credits' | 'relatedPosts',
): Promise<ArticleKey[]> {
  const row: OwnedRow | null = await strapi.db.query(uid as UID.ContentType).findOne({
    where: { documentId: params.documentId },
    select: ['documentId', 'articleDocumentId', 'articleLocale'],
  });
  if (!row?.articleDocumentId || !row.articleLocale) return [];
  const article = { documentId: row.articleDocumentId, locale: row.articleLocale };
  const { published } = await versionsOf(strapi, article);
  const isShown = published?.[field].some(({ documentId }) => documentId === row.documentId);
  return isShown ? [article] : [];
}
