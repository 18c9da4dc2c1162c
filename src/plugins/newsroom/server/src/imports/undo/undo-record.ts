import type { Core } from '@strapi/strapi';

import { ARTICLE, IMPORT_RECORD, IMPORT_SOURCE } from '../../uids';
import { failureOf } from '../failure';
import { articleNow } from '../write/snapshot';
import type { ArticleNow } from '../write/snapshot';
import { editedSince } from './edited-since';
import { restoreArticle } from './restore-article';
import type { Undone } from './undone';
import type { WrittenRecord } from './written-records';

export interface Reversal {
  undone: Undone;
  reason: string | null;
}

/** Takes back what a run did with one post, in a transaction with the word that it is taken back. */
export async function undoRecord(strapi: Core.Strapi, record: WrittenRecord): Promise<Reversal> {
  try {
    return await strapi.db.transaction(async () => {
      const reversal = await reverse(strapi, record);
      await keep(strapi, record, reversal);
      return reversal;
    });
  } catch (error) {
    const reversal: Reversal = { undone: 'failed', reason: failureOf(error).reason };
    await keep(strapi, record, reversal);
    return reversal;
  }
}

async function keep(
  strapi: Core.Strapi,
  { id }: WrittenRecord,
  { undone, reason }: Reversal,
): Promise<void> {
  const data = { undone, undoneReason: reason };
  await strapi.db.query(IMPORT_RECORD).update({ where: { id }, data });
}

async function reverse(strapi: Core.Strapi, record: WrittenRecord): Promise<Reversal> {
  if (record.beforeImagePruned) {
    return { undone: 'kept', reason: 'What it was before is not kept any more.' };
  }
  const key = { documentId: record.articleDocumentId, locale: record.articleLocale };
  const article = await articleNow(strapi, key);
  if (!article) {
    await restoreSource(strapi, record);
    return { undone: 'reversed', reason: 'It was deleted here already.' };
  }
  const reason = await editedSince(strapi, record, article);
  if (reason !== null) return { undone: 'kept', reason };
  if (record.beforeImage === null) await strapi.documents(ARTICLE).delete(key);
  else await restore(strapi, record, article);
  await restoreSource(strapi, record);
  return { undone: 'reversed', reason: null };
}

async function restore(
  strapi: Core.Strapi,
  { beforeImage, left, writtenHash }: WrittenRecord,
  article: ArticleNow,
): Promise<void> {
  await restoreArticle(strapi, article, beforeImage!, {
    draftChanged: beforeImage!.source?.writtenHash !== writtenHash,
    publishedByRun: left !== 'draft',
  });
}

/** What is known of the post is what was known before; nothing, if it was new. */
async function restoreSource(
  strapi: Core.Strapi,
  { sourceKey, beforeImage }: WrittenRecord,
): Promise<void> {
  const sources = strapi.db.query(IMPORT_SOURCE);
  const where = { key: sourceKey };
  if (beforeImage === null || beforeImage.source === null) {
    await sources.deleteMany({ where });
    return;
  }
  const { articleDocumentId, articleLocale, sourceHash, writtenHash } = beforeImage.source;
  const data = { articleDocumentId, articleLocale, sourceHash, writtenHash };
  await sources.updateMany({ where, data });
}
