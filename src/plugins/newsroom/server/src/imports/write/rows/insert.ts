import { clientOf } from '../../../services/content/read/sql';
import { ROW_STORES } from './stores';
import type { Writing } from './stores';
import { columnsOf, tableOf, valuesOf } from './table';
import type { Entry } from './table';

export type { Writing } from './stores';

/** An entry with its documentId and version. */
export type IdentifiedEntry = Entry & { documentId: string; publishedAt: Date | null };

/** Inserts entries of one type. */
export async function insertEntries(
  writing: Writing,
  uid: string,
  entries: readonly IdentifiedEntry[],
): Promise<void> {
  if (entries.length > 0) await storeOf(writing).insert(writing, rowsOf(writing, uid, entries));
}

/** Inserts entries of one type and gives the ids of their rows, in their order. */
export async function insertForIds(
  writing: Writing,
  uid: string,
  entries: readonly IdentifiedEntry[],
): Promise<number[]> {
  if (entries.length === 0) return [];
  return storeOf(writing).insertForIds(writing, rowsOf(writing, uid, entries));
}

/**
 * Writes rows of one type once more, with other values of some attributes, and gives the ids of the
 * copies, in the order of `ids`. Relations are no part of a row.
 */
export async function copyForIds(
  writing: Writing,
  uid: string,
  { ids, changed }: { ids: readonly number[]; changed: Entry },
): Promise<number[]> {
  if (ids.length === 0) return [];
  const table = tableOf(writing.strapi, uid);
  return storeOf(writing).copyForIds(writing, {
    table: table.name,
    columns: table.names,
    ids,
    changed: columnsOf(table, changed),
  });
}

/** Inserts rows that are columns already; all of them must have the same. */
export async function insertRows(
  writing: Writing,
  table: string,
  rows: ReadonlyArray<Record<string, unknown>>,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  await insertValues(
    writing,
    table,
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

/** The same for rows that are values alone. */
export async function insertValues(
  writing: Writing,
  table: string,
  columns: readonly string[],
  rows: ReadonlyArray<readonly unknown[]>,
): Promise<void> {
  if (rows.length > 0) await storeOf(writing).insert(writing, { table, columns, rows });
}

/** A table in the transaction, and in the schema that the database is configured for. */
export function on({ strapi, trx }: Writing, table: string) {
  return strapi.db.getConnection(table).transacting(trx);
}

const storeOf = ({ strapi }: Writing) => ROW_STORES[clientOf(strapi)];

function rowsOf({ strapi }: Writing, uid: string, entries: readonly Entry[]) {
  const table = tableOf(strapi, uid);
  const rows = entries.map((entry) => valuesOf(table, entry));
  return { table: table.name, columns: table.names, rows };
}
