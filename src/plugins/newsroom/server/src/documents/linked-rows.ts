import type { Core, UID } from '@strapi/strapi';

import { ARTICLE } from '../uids';

import { linkTableOf } from './link-table';
import type { LinkTable } from './link-table';
import { newDocumentId } from './new-document-id';

/** Points a link of one article row from one credit or related post to another; its place stays. */
export async function relink(
  strapi: Core.Strapi,
  link: { field: string; articleId: number; from: number; to: number },
): Promise<void> {
  const table = linkTableOf(strapi, ARTICLE, link.field)!;
  await strapi.db.transaction(({ trx }) =>
    strapi.db
      .getConnection(table.name)
      .transacting(trx)
      .where({
        [table.joinColumn.name]: link.articleId,
        [table.inverseJoinColumn.name]: link.from,
      })
      .update({ [table.inverseJoinColumn.name]: link.to }),
  );
}

/**
 * Copies a row with its links. The links are copied row by row, because a link to an article stands
 * twice (its draft and its published version) and a populated relation shows only one of them.
 *
 * @returns the copy's id.
 */
export async function copyRow(
  strapi: Core.Strapi,
  { uid, id, changes }: { uid: UID.CollectionType; id: number; changes: Record<string, unknown> },
): Promise<number> {
  const query = strapi.db.query(uid);
  const original: Record<string, unknown> = await query.findOne({ where: { id } });
  const copy: { id: number } = await query.create({
    data: { ...original, ...changes, id: undefined, documentId: newDocumentId() },
  });

  for (const field of Object.keys(strapi.contentType(uid).attributes)) {
    const table = linkTableOf(strapi, uid, field);
    if (table) await copyLinks(strapi, table, { from: id, to: copy.id });
  }
  return copy.id;
}

async function copyLinks(
  strapi: Core.Strapi,
  table: LinkTable,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const owner = table.joinColumn.name;
  await strapi.db.transaction(async ({ trx }) => {
    const links = () => strapi.db.getConnection(table.name).transacting(trx);
    const rows: Array<Record<string, unknown>> = await links().where({ [owner]: from });
    if (rows.length === 0) return;
    await links().insert(rows.map(({ id: _id, ...row }) => ({ ...row, [owner]: to })));
  });
}
