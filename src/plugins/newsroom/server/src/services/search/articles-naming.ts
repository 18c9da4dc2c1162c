import type { Core } from '@strapi/strapi';

import { ARTICLE, AUTHOR, CONTRIBUTOR, SECTION, TAG } from '../../uids';
import type { Where } from '../public-articles';
import type { ListedArticle } from '../listing/of-articles';

/** Which published articles are found by the name of one, by type. */
const NAMED_IN: Readonly<Record<string, (documentId: string) => Where>> = {
  [AUTHOR]: (documentId) => ({
    $or: [{ authors: { documentId } }, { credits: { author: { documentId } } }],
  }),
  [CONTRIBUTOR]: (documentId) => ({ credits: { contributor: { documentId } } }),
  [SECTION]: (documentId) => ({ section: { documentId } }),
  [TAG]: (documentId) => ({ tags: { documentId } }),
};

/** Published articles that are found by the name of this person, section or tag. */
export async function articlesNaming(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<ListedArticle[]> {
  const condition = NAMED_IN[uid]?.(documentId);
  if (!condition) return [];
  const rows: ListedArticle[] = await strapi.db.query(ARTICLE).findMany({
    select: ['documentId', 'locale'],
    where: { $and: [{ publishedAt: { $notNull: true }, locale: { $notNull: true } }, condition] },
  });
  const once = new Map(rows.map((row) => [`${row.documentId} ${row.locale}`, row]));
  return [...once.values()].map((row) => ({ documentId: row.documentId, locale: row.locale }));
}

/** Whether a call may change a name by which articles are found. */
export const touchesName = (uid: string, action: string, data: object | undefined): boolean =>
  uid in NAMED_IN &&
  (action === 'delete' ||
    (action === 'update' && ['name', 'organization'].some((field) => field in (data ?? {}))));
