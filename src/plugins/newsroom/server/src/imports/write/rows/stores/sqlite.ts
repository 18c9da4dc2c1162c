import { quoted } from '../../../../services/content/read/sql';
import type { NewRows, RowStore, Writing } from './row-store';

/** better-sqlite3's own connection, as far as it is needed here. */
interface Connection {
  prepare(sql: string): { run(values: readonly unknown[]): { lastInsertRowid: number | bigint } };
}

/**
 * A statement for one row, made once and run for each: the driver is in this process, so a call costs a
 * microsecond, while a statement of many rows is parsed value by value.
 */
export const sqlite: RowStore = {
  async insert(writing, rows) {
    await insertEach(writing, rows);
  },

  insertForIds: insertEach,

  async copyForIds(writing, { table, columns, ids, changed }) {
    const names = columns.map((column) => quoted(writing.strapi, column));
    const values = columns.map((column, index) => (column in changed ? '?' : names[index]!));
    const copy = (await connectionOf(writing)).prepare(
      `insert into ${quoted(writing.strapi, table)} (${names.join(',')}) select ${values.join(',')} from ${quoted(writing.strapi, table)} where id = ?`,
    );
    const given = columns.filter((column) => column in changed).map((column) => changed[column]);
    const bindings = given.map(toDriver);
    return ids.map((id) => Number(copy.run([...bindings, id]).lastInsertRowid));
  },
};

async function insertEach(writing: Writing, { table, columns, rows }: NewRows): Promise<number[]> {
  const { strapi } = writing;
  const names = columns.map((column) => quoted(strapi, column)).join(',');
  const places = columns.map(() => '?').join(',');
  const insert = (await connectionOf(writing)).prepare(
    `insert into ${quoted(strapi, table)} (${names}) values (${places})`,
  );
  return rows.map((values) => Number(insert.run(values.map(toDriver)).lastInsertRowid));
}

/** The transaction's: knex gives it to whoever runs statements of its own. */
const connectionOf = ({ trx }: Writing): Promise<Connection> =>
  (trx.client as { acquireConnection(): Promise<Connection> }).acquireConnection();

/** SQLite has neither dates nor booleans; knex stores them like this. */
function toDriver(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'boolean') return Number(value);
  return value ?? null;
}
