import type { Core } from '@strapi/strapi';

import { quoted, rawRows, tableName } from '../../../../services/content/read/sql';
import type { NewRows, RowStore, Writing } from './row-store';

/**
 * A parameter a column, not one a value: an array that the database takes apart. What is to have an id
 * gets it beforehand from the table's own sequence, so nothing is asked for by what was inserted.
 */
export const postgres: RowStore = {
  insert: insertColumns,

  async insertForIds(writing, { table, columns, rows }) {
    const ids = await newIds(writing, table, rows.length);
    await insertColumns(writing, {
      table,
      columns: ['id', ...columns],
      rows: rows.map((values, index) => [ids[index], ...values]),
    });
    return ids;
  },

  /** Long texts are copied as they are stored, compressed. */
  async copyForIds(writing, { table, columns, ids, changed }) {
    const { strapi, trx } = writing;
    const copies = await newIds(writing, table, ids.length);
    const types = await typesOf(writing, table);
    const names = columns.map((column) => quoted(strapi, column));
    const values = columns.map((column, index) =>
      column in changed ? `?::${types.get(column)}` : `original.${names[index]}`,
    );
    const given = columns.filter((column) => column in changed).map((column) => changed[column]);
    await trx.raw(
      `insert into ${tableName(strapi, table)} (id,${names.join(',')})
      select copy.id,${values.join(',')}
      from unnest(?::integer[], ?::integer[]) as copy(id, original)
      join ${tableName(strapi, table)} as original on original.id = copy.original`,
      [...given, copies, ids] as never,
    );
    return copies;
  },
};

async function insertColumns(writing: Writing, { table, columns, rows }: NewRows): Promise<void> {
  const { strapi, trx } = writing;
  const types = await typesOf(writing, table);
  const names = columns.map((column) => quoted(strapi, column)).join(',');
  const arrays = columns.map((column) => `?::${types.get(column)}[]`).join(',');
  const values = columns.map((_, place) => rows.map((row) => row[place] ?? null));
  await trx.raw(
    `insert into ${tableName(strapi, table)} (${names}) select * from unnest(${arrays})`,
    values as never,
  );
}

async function newIds({ strapi, trx }: Writing, table: string, count: number): Promise<number[]> {
  const rows = await rawRows<{ id: string }>(
    strapi,
    `select nextval(sequence) as id
    from (select pg_get_serial_sequence(?, 'id')::regclass as sequence offset 0) as of_table, generate_series(1, ?)`,
    [tableName(strapi, table), count],
    trx,
  );
  return rows.map(({ id }) => Number(id));
}

type Types = ReadonlyMap<string, string>;

const known = new WeakMap<object, Map<string, Promise<Types>>>();

/** The types of a table's columns, which don't change while a newsroom runs; without their widths, to which a cast would cut. */
function typesOf(writing: Writing, table: string): Promise<Types> {
  const { db } = writing.strapi;
  const tables = known.get(db) ?? new Map<string, Promise<Types>>();
  known.set(db, tables);
  let types = tables.get(table);
  if (!types) {
    types = readTypes(writing.strapi, writing, table);
    tables.set(table, types);
    types.catch(() => tables.delete(table));
  }
  return types;
}

async function readTypes(strapi: Core.Strapi, { trx }: Writing, table: string): Promise<Types> {
  const columns = await rawRows<{ name: string; type: string }>(
    strapi,
    `select attname as name, format_type(atttypid, null) as type
    from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped`,
    [tableName(strapi, table)],
    trx,
  );
  return new Map(columns.map(({ name, type }) => [name, type]));
}
