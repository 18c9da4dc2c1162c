import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../story/errors';
import { nudge } from '../changes/nudge';
import type { ArticleKey } from '../documents/article/versions';
import { DELIVERY } from '../uids';

import type { DeliveryState, Receipt } from './dispatch/receipt';

/** A delivery as the desk sees it: what, to whom, and every answer. Never what was sent. */
export interface DeliveryView {
  documentId: string;
  eventId: string;
  event: string;
  /** null for a message about no article. */
  articleDocumentId: string | null;
  articleLocale: string | null;
  version: number | null;
  endpoint: string;
  state: DeliveryState;
  tries: number;
  receipts: Receipt[];
  /** ISO 8601; null when it is settled. */
  nextTryAt: string | null;
  createdAt: string;
  settledAt: string | null;
}

export interface DeliveryFilter {
  article?: ArticleKey;
  endpoint?: string;
  state?: DeliveryState;
  event?: string;
  /** From 1. */
  page?: number;
  /** At most 100. */
  pageSize?: number;
}

const FIELDS = [
  'documentId',
  'eventId',
  'event',
  'articleDocumentId',
  'articleLocale',
  'version',
  'endpoint',
  'state',
  'tries',
  'receipts',
  'nextTryAt',
  'createdAt',
  'settledAt',
];

/** The outbox and its receipts, for the desk. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Newest first. */
  async find(filter: DeliveryFilter = {}): Promise<{ deliveries: DeliveryView[]; total: number }> {
    const { article, endpoint, state, event, page = 1 } = filter;
    const pageSize = Math.min(Math.max(1, filter.pageSize ?? 25), 100);
    const where = {
      ...(article ? { articleDocumentId: article.documentId, articleLocale: article.locale } : {}),
      ...(endpoint ? { endpoint } : {}),
      ...(state ? { state } : {}),
      ...(event ? { event } : {}),
    };
    const [rows, total] = await Promise.all([
      strapi.db.query(DELIVERY).findMany({
        select: FIELDS,
        where,
        orderBy: { id: 'desc' },
        limit: pageSize,
        offset: (Math.max(1, page) - 1) * pageSize,
      }),
      strapi.db.query(DELIVERY).count({ where }),
    ]);
    return { deliveries: (rows as DeliveryView[]).map(toView), total };
  },

  /** How many there are in each state, by endpoint. */
  async counts(): Promise<Record<string, Partial<Record<DeliveryState, number>>>> {
    const { tableName } = strapi.db.metadata.get(DELIVERY);
    const rows: Array<{ endpoint: string; state: DeliveryState; rows: number | string }> =
      await strapi.db
        .getConnection(tableName)
        .select('endpoint', 'state')
        .count({ rows: '*' })
        .groupBy('endpoint', 'state');
    const counts: Record<string, Partial<Record<DeliveryState, number>>> = {};
    for (const { endpoint, state, rows: count } of rows) {
      (counts[endpoint] ??= {})[state] = Number(count);
    }
    return counts;
  },

  /**
   * Sends one again, under the same id and with ten new tries. It goes out only if it is still true.
   *
   * @throws NewsroomError NEWSROOM_DELIVERY_NOT_FOUND
   */
  async replay(documentId: string): Promise<void> {
    const stored: { id: number } | null = await strapi.db
      .query(DELIVERY)
      .findOne({ select: ['id'], where: { documentId } });
    if (!stored) throw new NewsroomError('NEWSROOM_DELIVERY_NOT_FOUND', { delivery: documentId });
    await sendAgain(strapi, { id: stored.id });
  },

  /**
   * Sends again whatever of one receiver was given up.
   *
   * @returns how many.
   */
  replayParked: (endpoint: string): Promise<number> =>
    sendAgain(strapi, { endpoint, state: 'parked' }),
});

/** With ten new tries and four more days, as if it had been written now. */
async function sendAgain(
  strapi: Core.Strapi,
  which: Record<string, string | number>,
): Promise<number> {
  const now = new Date();
  const count: number = await strapi.db
    .getConnection(strapi.db.metadata.get(DELIVERY).tableName)
    .where(which)
    .update({ state: 'waiting', tries: 0, next_try_at: now, created_at: now, settled_at: null });
  nudge(strapi);
  return count;
}

const toView = (row: DeliveryView): DeliveryView => ({
  ...row,
  tries: row.tries ?? 0,
  receipts: row.receipts ?? [],
});
