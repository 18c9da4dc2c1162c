import type { Core } from '@strapi/strapi';

import { addressKey } from '../../documents/address/key';
import type { ArticleKey } from '../../documents/article/versions';
import { ADDRESS, ARTICLE, CREDIT, RELATED_POST } from '../../uids';
import type { BeforeImage } from '../journal/records';
import type { ArticleNow, Snapshot } from '../write/snapshot';

type OwnedRow = Record<string, unknown>;

/**
 * Gives an article back what it was before a run changed it, through the hooks: its draft, and what
 * was public of it. Call it inside a transaction.
 */
export async function restoreArticle(
  strapi: Core.Strapi,
  article: ArticleNow,
  { draft, dates, isPublished, claimed = [] }: BeforeImage,
  { draftChanged, publishedByRun }: { draftChanged: boolean; publishedByRun: boolean },
): Promise<void> {
  const documents = strapi.documents(ARTICLE);
  const key: ArticleKey = { documentId: article.documentId, locale: article.locale };
  if (draftChanged) {
    const data = { ...(await dataOf(strapi, draft)), ...dates };
    await documents.update({ ...key, data: data as never });
  }
  if (publishedByRun && isPublished) await documents.publish(key);
  if (publishedByRun && !isPublished) await documents.unpublish(key);
  const keys = claimed.map((path) => addressKey(article.locale, path));
  await strapi.db
    .query(ADDRESS)
    .deleteMany({ where: { key: { $in: keys }, articleDocumentId: article.documentId } });
  // Publishing sets dates that only a first publication may set; here it is none.
  const versions = strapi.db.query(ARTICLE);
  for (const { id } of await versions.findMany({ where: { ...key }, select: ['id'] })) {
    await versions.update({ where: { id }, data: { ...dates } });
  }
}

/** The draft as the Document Service takes it. Its own credits and related posts are made again. */
async function dataOf(strapi: Core.Strapi, draft: Snapshot): Promise<Record<string, unknown>> {
  const { credits, relatedPosts, ...fields } = draft;
  return {
    ...fields,
    credits: await remade(strapi, CREDIT, credits as OwnedRow[]),
    relatedPosts: await remade(strapi, RELATED_POST, relatedPosts as OwnedRow[]),
  };
}

async function remade(
  strapi: Core.Strapi,
  uid: typeof CREDIT,
  rows: readonly OwnedRow[],
): Promise<string[]> {
  const made: string[] = [];
  for (const row of rows) {
    made.push((await strapi.documents(uid).create({ data: row as never })).documentId);
  }
  return made;
}
