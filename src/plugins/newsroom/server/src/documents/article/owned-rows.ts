import type { Core, UID } from '@strapi/strapi';

import { CREDIT, RELATED_POST } from '../../uids';
import { copyRow, relink } from '../linked-rows';

import type { ArticleKey, ArticleVersion, ArticleVersions, OwnedRow } from './versions';

/** The relations whose rows belong to one article in one locale. */
export const OWNED_TYPES: ReadonlyArray<{
  field: 'credits' | 'relatedPosts';
  uid: UID.CollectionType;
}> = [
  { field: 'credits', uid: CREDIT },
  { field: 'relatedPosts', uid: RELATED_POST },
];

/**
 * After any change of an article: rows that belong to nobody become its own; a row of another
 * article or locale (after a clone, in a new locale, picked from the list) is copied and the copy
 * takes its place; rows that neither the draft nor the published version links are deleted.
 *
 * @returns whether a link now leads to a copy.
 */
export async function settleOwnedRows(
  strapi: Core.Strapi,
  article: ArticleKey,
  { draft, published }: ArticleVersions,
): Promise<boolean> {
  let copied = false;
  const owner = { articleDocumentId: article.documentId, articleLocale: article.locale };
  const versions = [draft, published].filter((version) => version !== null);

  for (const { field, uid } of OWNED_TYPES) {
    const linked = new Map(
      versions.flatMap((version) => version[field].map((row) => [row.id, row])),
    );
    const kept: number[] = [];
    for (const row of linked.values()) {
      const id = await own(strapi, { field, uid, row, versions, owner });
      copied ||= id !== row.id;
      kept.push(id);
    }
    await strapi.db.query(uid).deleteMany({ where: { ...owner, id: { $notIn: kept } } });
  }
  return copied;
}

interface OwnableRow {
  field: 'credits' | 'relatedPosts';
  uid: UID.CollectionType;
  row: OwnedRow;
  versions: ArticleVersion[];
  owner: { articleDocumentId: string; articleLocale: string };
}

/** @returns the id of the row that the article has in the end: this one, or its copy. */
async function own(
  strapi: Core.Strapi,
  { field, uid, row, versions, owner }: OwnableRow,
): Promise<number> {
  if (row.articleDocumentId === null) {
    // A copy: Strapi writes the time of the update into what it is given, and then no row of another
    // time would be found to be deleted.
    await strapi.db.query(uid).update({ where: { id: row.id }, data: { ...owner } });
    return row.id;
  }
  const isOwn =
    row.articleDocumentId === owner.articleDocumentId && row.articleLocale === owner.articleLocale;
  if (isOwn) return row.id;

  const copy = await copyRow(strapi, { uid, id: row.id, changes: owner });
  for (const version of versions) {
    await relink(strapi, { field, articleId: version.id, from: row.id, to: copy });
  }
  return copy;
}
