import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { LinkTable } from '../../../documents/link-table';
import { VALUES_AT_ONCE } from '../../../values-at-once';

interface Move {
  table: LinkTable;
  /** Ids of the linked rows. */
  from: number;
  to: number;
}

/**
 * Points every link to one row to another. A table holds each pair once: whoever was linked to both
 * keeps one link, the earlier. Rows of drafts and of published versions are rows like any other here,
 * and the versions stay as unlike or alike as they were. Call it inside a transaction.
 */
export async function moveLinks(strapi: Core.Strapi, { table, from, to }: Move): Promise<void> {
  const owner = table.joinColumn.name;
  const linked = table.inverseJoinColumn.name;
  await strapi.db.transaction(async ({ trx }) => {
    const links = (): Knex.QueryBuilder => strapi.db.getConnection(table.name).transacting(trx);
    const doubles = await linkedToBoth(links, { table, from, to });
    for (const { owners, drop } of doubles) {
      for (let start = 0; start < owners.length; start += VALUES_AT_ONCE) {
        await links()
          .whereIn(owner, owners.slice(start, start + VALUES_AT_ONCE))
          .where({ [linked]: drop })
          .delete();
      }
    }
    await links()
      .where({ [linked]: from })
      .update({ [linked]: to });
  });
}

interface Doubles {
  owners: number[];
  /** Which of the two links goes. */
  drop: number;
}

async function linkedToBoth(
  links: () => Knex.QueryBuilder,
  { table, from, to }: Move,
): Promise<Doubles[]> {
  const owner = table.joinColumn.name;
  const linked = table.inverseJoinColumn.name;
  const order = table.orderColumnName;
  const select = [owner, ...(order === undefined ? [] : [order])];
  type Link = Record<string, number | null>;
  const leaving: Link[] = await links()
    .select(select)
    .where({ [linked]: from });
  const staying: Link[] = await links()
    .select(select)
    .where({ [linked]: to });
  const places = new Map(staying.map((link) => [link[owner], order ? (link[order] ?? 0) : 0]));
  const both = leaving.filter((link) => places.has(link[owner]!));
  const isEarlier = (link: Link) =>
    order !== undefined && (link[order] ?? 0) < places.get(link[owner]!)!;
  return [
    { owners: both.filter(isEarlier).map((link) => link[owner]!), drop: to },
    { owners: both.filter((link) => !isEarlier(link)).map((link) => link[owner]!), drop: from },
  ];
}
