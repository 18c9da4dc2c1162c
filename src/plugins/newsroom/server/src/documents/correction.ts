import type { Core } from '@strapi/strapi';

import { announced } from '../delivery/outbox/write';
import { ARTICLE, CORRECTION } from '../uids';

import type { ArticleKey } from './article/versions';
import type { DocumentData, DocumentHook, HooksOfType } from './document-hook';

/**
 * A correction is live at once: the story is updated by it, without publishing the draft, and
 * everybody who has the story is told.
 */
const create: DocumentHook = async (call, next) => {
  const { strapi, params } = call;
  const now = new Date();
  const data = { ...params.data, date: params.data?.date ?? now.toISOString() };
  call.params = { ...params, data };
  const article = articleOf(data);
  if (!article) return next();
  return announced(strapi, { articles: [article], deed: 'correct' }, async () => {
    const made = await next();
    await moveUpdatedOn(strapi, article, now);
    return made;
  });
};

/** What was corrected in a correction, or taken back, is an update like any other. */
const change: DocumentHook = async (call, next) => {
  const { strapi, params } = call;
  const stored: DocumentData | null = await strapi.db.query(CORRECTION).findOne({
    where: { documentId: params.documentId },
    select: ['articleDocumentId', 'articleLocale'],
  });
  const article = stored && articleOf(stored);
  if (!article) return next();
  return announced(strapi, { articles: [article], deed: 'part' }, next);
};

function articleOf({ articleDocumentId, articleLocale }: DocumentData): ArticleKey | null {
  if (typeof articleDocumentId !== 'string' || typeof articleLocale !== 'string') return null;
  return { documentId: articleDocumentId, locale: articleLocale };
}

/** Of both versions, or the next publication would take the date back. */
async function moveUpdatedOn(strapi: Core.Strapi, article: ArticleKey, now: Date): Promise<void> {
  const { documentId, locale } = article;
  const rows: Array<{ id: number }> = await strapi.db
    .query(ARTICLE)
    .findMany({ select: ['id'], where: { documentId, locale } });
  for (const { id } of rows) {
    await strapi.db
      .query(ARTICLE)
      .update({ where: { id }, data: { updatedOn: now.toISOString() } });
  }
}

export const correctionHooks: HooksOfType = { create, update: change, delete: change };
