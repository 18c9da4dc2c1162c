import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { Row } from '../row';
import { columnsOf, decodeRow } from './columns';

/**
 * Fields of one type's rows, as readers get them, past Strapi's query builder, which costs more than
 * the database takes. No gate: whoever asks has passed it, or asks for it in `narrow`.
 */
export async function plainRows(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  fields: readonly string[],
  narrow: (rows: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<Row[]> {
  const columns = columnsOf(strapi, uid, fields);
  const rows = strapi.db
    .getConnection(strapi.db.metadata.get(uid).tableName)
    .select(Object.fromEntries(columns.map(({ field, column }) => [field, column])));
  return ((await narrow(rows)) as Row[]).map((raw) => decodeRow(columns, raw));
}

/** In the order of the ids. */
export async function rowsById(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  ids: readonly number[],
  fields: readonly string[],
): Promise<Row[]> {
  const rows = await plainRows(strapi, uid, fields, (all) => all.whereIn('id', [...ids]));
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  return ids.flatMap((id): Row[] => {
    const row = byId.get(id);
    return row ? [row] : [];
  });
}
