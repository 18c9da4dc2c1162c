import type { UID } from '@strapi/strapi';

import type { Change } from '../changes';
import { readableType } from '../services/content/readable-types';
import { ARTICLE, ARTICLE_STATE } from '../uids';

import type { DocumentAction, DocumentCall } from './document-hook';
import { localesOf } from './locales';

const WRITES: readonly DocumentAction[] = ['create', 'update', 'clone', 'delete'];
/** What changes a draft alone is nothing to readers; `status: 'published'` goes through publish. */
const WRITES_OF_ARTICLE: readonly DocumentAction[] = ['publish', 'unpublish', 'delete'];

/** A live state is never shown, and yet decides over its article. */
const changeOf = (uid: string) =>
  uid === ARTICLE_STATE ? 'of its article' : (readableType(uid)?.change ?? null);

/**
 * Asked once before a call, with null, and once after it, with its result: a row that is deleted, or
 * changes hands, tells its article only before.
 */
export type ChangeReader = (result: unknown) => Promise<Change[]>;

/** @returns null for a call that no reader can notice. */
export function changeReader(call: DocumentCall): ChangeReader | null {
  const { uid, action } = call;
  if (uid === ARTICLE) {
    if (!WRITES_OF_ARTICLE.includes(action)) return null;
    return (result) => (result === null ? articlesOf(call) : Promise.resolve([]));
  }
  if (!WRITES.includes(action)) return null;
  const kind = changeOf(uid);
  if (kind === null) return null;
  if (kind === 'of its article') {
    return (result) => ownersOf(call, documentOf(call, result).documentId);
  }
  return async (result) => (result === null ? [] : [{ kind, ...documentOf(call, result) }]);
}

async function articlesOf({ strapi, params }: DocumentCall): Promise<Change[]> {
  const documentId = params.documentId ?? null;
  const locales = await localesOf(strapi, params);
  return locales.map((locale) => ({ kind: 'article', documentId, locale }));
}

const documentOf = ({ params }: DocumentCall, result: unknown) => ({
  documentId: (result as { documentId?: string } | null)?.documentId ?? params.documentId ?? null,
  locale: null,
});

async function ownersOf(
  { strapi, uid }: DocumentCall,
  documentId: string | null,
): Promise<Change[]> {
  if (documentId === null) return [];
  const rows: Array<{ articleDocumentId: string | null; articleLocale: string | null }> =
    await strapi.db.query(uid as UID.ContentType).findMany({
      where: { documentId, articleDocumentId: { $notNull: true } },
      select: ['articleDocumentId', 'articleLocale'],
    });
  return rows.map(({ articleDocumentId, articleLocale }) => ({
    kind: 'article',
    documentId: articleDocumentId,
    locale: articleLocale,
  }));
}
