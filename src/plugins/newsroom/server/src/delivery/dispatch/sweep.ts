import type { Core } from '@strapi/strapi';

import type { Endpoint } from '../../settings';
import { DELIVERY } from '../../uids';

import type { Receipt } from './receipt';
import { DEADLINE_MS } from './schedule';

interface WaitingRow {
  id: number;
  receipts: Receipt[] | null;
}

const AT_ONCE = 200;

/**
 * Parks what would wait for ever: rows that are past their deadline because their receiver was taken
 * for dead or switched off all the time, and rows whose receiver is no more. Each gets a receipt.
 *
 * @returns how many.
 */
export async function parkHopeless(
  strapi: Core.Strapi,
  endpoints: readonly Endpoint[],
  now: Date,
): Promise<number> {
  const known = endpoints.filter(({ goneSince }) => goneSince === null).map(({ id }) => id);
  const waiting = { state: 'waiting', nextTryAt: { $lte: now } };
  const late = new Date(now.getTime() - DEADLINE_MS);
  const parked = await park(strapi, now, 'NEWSROOM_DELIVERY_TOO_LATE', {
    ...waiting,
    createdAt: { $lt: late },
  });
  const homeless = { ...waiting, ...(known.length > 0 ? { endpoint: { $notIn: known } } : {}) };
  return parked + (await park(strapi, now, 'NEWSROOM_ENDPOINT_GONE', homeless));
}

async function park(
  strapi: Core.Strapi,
  now: Date,
  problem: string,
  where: Record<string, unknown>,
): Promise<number> {
  const { tableName } = strapi.db.metadata.get(DELIVERY);
  let parked = 0;
  for (;;) {
    const rows: WaitingRow[] = await strapi.db
      .query(DELIVERY)
      .findMany({ select: ['id', 'receipts'], where, limit: AT_ONCE });
    for (const { id, receipts } of rows) {
      const at = now.toISOString();
      const receipt: Receipt = { at, to: '', status: null, problem, took: 0, nextTryAt: null };
      await strapi.db
        .getConnection(tableName)
        .where({ id, state: 'waiting' })
        .update({
          state: 'parked',
          receipts: JSON.stringify([...(receipts ?? []), receipt]),
          next_try_at: null,
          settled_at: now,
          updated_at: now,
        });
    }
    parked += rows.length;
    if (rows.length < AT_ONCE) return parked;
  }
}

/** Removes deliveries that were settled long ago, so that the table does not grow for ever. */
export async function clearSettled(strapi: Core.Strapi, before: Date): Promise<void> {
  await strapi.db
    .query(DELIVERY)
    .deleteMany({ where: { state: { $in: ['sent', 'superseded'] }, settledAt: { $lt: before } } });
}
