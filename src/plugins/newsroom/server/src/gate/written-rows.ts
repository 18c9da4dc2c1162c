import type { Core, UID } from '@strapi/strapi';

import { gateOf } from './gated-types';

type Row = Record<string, unknown>;

/** Enough to go on writing with. */
const KEY = ['id', 'documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'];

/** The rows that a write returned, those that are not public cut down to their keys. */
export async function withoutClosedRows(
  strapi: Core.Strapi,
  uid: string,
  written: unknown,
): Promise<unknown> {
  if (typeof written !== 'object' || written === null) return written;
  const { entries } = written as { entries?: unknown };
  const rows = (Array.isArray(entries) ? entries : [written]) as Row[];

  const open = await publicIds(strapi, uid, rows);
  const shown = rows.map((row) => (open.has(Number(row.id)) ? row : keyOf(row)));
  return Array.isArray(entries) ? { ...written, entries: shown } : shown[0];
}

/** Which of the rows pass the gate of their type. */
export async function publicIds(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Row[],
): Promise<ReadonlySet<number>> {
  const ids = rows.flatMap(({ id }) => (id === undefined || id === null ? [] : [Number(id)]));
  const gate = gateOf(strapi, uid, new Date());
  if (!gate) return new Set(ids);
  if (ids.length === 0) return new Set();
  const open: Array<{ id: number }> = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ select: ['id'], where: { $and: [{ id: { $in: ids } }, gate] } });
  return new Set(open.map(({ id }) => Number(id)));
}

const keyOf = (row: Row): Row =>
  Object.fromEntries(KEY.flatMap((name) => (name in row ? [[name, row[name]]] : [])));
