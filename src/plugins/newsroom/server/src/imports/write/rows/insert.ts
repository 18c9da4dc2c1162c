import type { Core } from '@strapi/strapi';

import { tableOf, toRow } from './table';
import type { Entry } from './table';

type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

/** The database and the transaction that a set is written in. */
export interface Writing {
  strapi: Core.Strapi;
  trx: Transaction;
}

/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535. */
const MOST_VALUES = 30_000;

/** An entry with its documentId: what a row is found again by. */
export type IdentifiedEntry = Entry & { documentId: string; publishedAt: Date | null };

/** Inserts entries of one type. */
export async function insertEntries(
  writing: Writing,
  uid: string,
  entries: readonly IdentifiedEntry[],
): Promise<void> {
  const table = tableOf(writing.strapi, uid);
  await insertRows(
    writing,
    table.name,
    entries.map((entry) => toRow(table, entry)),
  );
}

/**
 * Inserts entries of one type and gives the ids of their rows, in their order. Databases disagree on
 * what an insert returns, and MySQL tells one id of many: rows are known by documentId and version.
 */
export async function insertForIds(
  writing: Writing,
  uid: string,
  entries: readonly IdentifiedEntry[],
): Promise<number[]> {
  const { strapi } = writing;
  const table = tableOf(strapi, uid);
  const ids = new Map<string, number>();
  for (const batch of batches(entries, table.columns.length)) {
    const rows = batch.map((entry) => toRow(table, entry));
    const told: ToldRow[] = strapi.db.dialect.useReturning()
      ? await statement<ToldRow>(writing, table.name, rows, TOLD)
      : await insertThenSelect(writing, table.name, rows);
    for (const row of told) ids.set(`${row.document_id}:${row.published_at === null}`, row.id);
  }
  return entries.map(({ documentId, publishedAt }) => {
    const id = ids.get(`${documentId}:${publishedAt === null}`);
    if (id === undefined) throw new Error(`A row of ${table.name} was not found after its insert.`);
    return id;
  });
}

const TOLD = ['id', 'document_id', 'published_at'];

interface ToldRow {
  id: number;
  document_id: string;
  published_at: unknown;
}

async function insertThenSelect(
  writing: Writing,
  table: string,
  rows: ReadonlyArray<Record<string, unknown>>,
): Promise<ToldRow[]> {
  await statement(writing, table, rows, []);
  const documentIds = [...new Set(rows.map(({ document_id }) => document_id as string))];
  return on(writing, table).select(TOLD).whereIn('document_id', documentIds);
}

/** Inserts rows that are columns already; all of them must have the same. */
export async function insertRows(
  writing: Writing,
  table: string,
  rows: ReadonlyArray<Record<string, unknown>>,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  for (const batch of batches(rows, Object.keys(first).length))
    await statement(writing, table, batch, []);
}

/**
 * One insert of many rows. Knex writes the names of a row's columns again for each row, which costs
 * more than the database takes; here they stand once, and the rows are values alone.
 */
async function statement<Told>(
  { strapi, trx }: Writing,
  table: string,
  rows: ReadonlyArray<Record<string, unknown>>,
  returning: readonly string[],
): Promise<Told[]> {
  const columns = Object.keys(rows[0]!);
  const schema = strapi.db.getSchemaName();
  const values = `(${columns.map(() => '?').join(',')})`;
  const sql = [
    `insert into ${schema ? '??.' : ''}?? (${columns.map(() => '??').join(',')})`,
    `values ${rows.map(() => values).join(',')}`,
    returning.length > 0 ? `returning ${returning.map(() => '??').join(',')}` : '',
  ];
  const names = [...(schema ? [schema] : []), table, ...columns];
  const bindings = rows.flatMap((row) => columns.map((column) => row[column] ?? null));
  const told: unknown = await trx.raw(sql.join(' '), [
    ...names,
    ...bindings,
    ...returning,
  ] as never);
  return Array.isArray(told) ? (told as Told[]) : ((told as { rows?: Told[] }).rows ?? []);
}

/** A table in the transaction, and in the schema that the database is configured for. */
export function on({ strapi, trx }: Writing, table: string) {
  return strapi.db.getConnection(table).transacting(trx);
}

function* batches<Value>(values: readonly Value[], columns: number): Generator<Value[]> {
  // 500 is where SQLite stops taking rows in one statement.
  const size = Math.min(500, Math.floor(MOST_VALUES / columns));
  for (let start = 0; start < values.length; start += size) {
    yield values.slice(start, start + size);
  }
}
