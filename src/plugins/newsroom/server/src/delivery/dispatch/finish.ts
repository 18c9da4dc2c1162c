import type { Core } from '@strapi/strapi';

import { DELIVERY } from '../../uids';

import type { Claimed } from './claim';
import type { DeliveryState, Receipt } from './receipt';

/** Receipts of a delivery that is replayed again and again; the oldest go. */
const MOST_RECEIPTS = 50;

export interface Finished {
  state: DeliveryState;
  receipt: Receipt;
  now: Date;
  nextTryAt: Date | null;
}

/**
 * Writes what became of a claimed row, in one statement. What was sent is sent, whoever holds the row
 * by now; everything else counts only while the lease does.
 */
export async function finish(strapi: Core.Strapi, row: Claimed, finished: Finished): Promise<void> {
  const { state, receipt, now, nextTryAt } = finished;
  const rows = strapi.db.getConnection(strapi.db.metadata.get(DELIVERY).tableName);
  const isOver = state !== 'waiting';
  const mine =
    state === 'sent' ? rows.where({ id: row.id }) : held(rows.where({ id: row.id }), row);
  await mine.update({
    state,
    tries: row.tries + 1,
    receipts: JSON.stringify([...row.receipts, receipt].slice(-MOST_RECEIPTS)),
    next_try_at: isOver ? null : nextTryAt,
    settled_at: isOver ? now : null,
    updated_at: now,
  });
}

/** Gives a claimed row back untried, due at once. */
export async function giveBack(strapi: Core.Strapi, row: Claimed, now: Date): Promise<void> {
  const rows = strapi.db.getConnection(strapi.db.metadata.get(DELIVERY).tableName);
  await held(rows.where({ id: row.id }), row).update({ next_try_at: now });
}

interface Conditions {
  where(condition: Record<string, unknown>): Conditions;
  update(data: Record<string, unknown>): Promise<unknown>;
}

const held = (rows: Conditions, { lease }: Claimed): Conditions =>
  rows.where({ state: 'waiting', next_try_at: lease });
