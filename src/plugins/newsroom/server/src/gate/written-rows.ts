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

/** A statement names each of them up to three times, and SQLite takes 32,766 values in one. */
const AT_ONCE = 1_000;

/** Which of the rows pass the gate of their type. */
export async function publicIds(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Row[],
): Promise<ReadonlySet<number>> {
  const ids = rows.flatMap(({ id }) => (id === undefined || id === null ? [] : [Number(id)]));
  if (gateOf(strapi, uid, { now: new Date() }) === null) return new Set(ids);
  const open = new Set<number>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const gate = gateOf(strapi, uid, { now: new Date(), ids: some })!;
    const found: Array<{ id: number }> = await strapi.db
      .query(uid as UID.ContentType)
      .findMany({ select: ['id'], where: { $and: [{ id: { $in: some } }, gate] } });
    for (const { id } of found) open.add(Number(id));
  }
  return open;
}

const keyOf = (row: Row): Row =>
  Object.fromEntries(KEY.flatMap((name) => (name in row ? [[name, row[name]]] : [])));
