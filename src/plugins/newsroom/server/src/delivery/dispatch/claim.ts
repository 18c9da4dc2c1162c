import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { DELIVERY } from '../../uids';
import type { AnyMessage } from '../outbox/message';

import type { Receipt } from './receipt';

/** A delivery that this process has for the length of its lease. */
export interface Claimed {
  id: number;
  endpoint: string;
  tries: number;
  payload: AnyMessage;
  receipts: Receipt[];
  /** When it was written; ISO 8601. */
  createdAt: string;
  /** When this lease ends: a row whose `nextTryAt` is another by then has another owner. */
  lease: Date;
}

export interface ClaimRequest {
  endpoint: string;
  limit: number;
  now: Date;
  leaseMs: number;
}

/**
 * Takes due rows of one receiver. A claim moves `nextTryAt` to the end of the lease: a row whose
 * process dies is due again by itself, and no other column has to say whose it is.
 */
export async function claim(strapi: Core.Strapi, request: ClaimRequest): Promise<Claimed[]> {
  const lease = new Date(request.now.getTime() + request.leaseMs);
  const free: Array<{ id: number }> = await due(rowsOf(strapi), { ...request, limit: 1 });
  if (free.length === 0) return [];
  const ids = await CLAIMS[dialectOf(strapi)](strapi, request, lease);
  if (ids.length === 0) return [];
  const rows: Array<Omit<Claimed, 'lease'>> = await strapi.db.query(DELIVERY).findMany({
    select: ['id', 'endpoint', 'tries', 'payload', 'receipts', 'createdAt'],
    where: { id: { $in: ids } },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({
    ...row,
    tries: row.tries ?? 0,
    receipts: row.receipts ?? [],
    lease,
  }));
}

type Claim = (strapi: Core.Strapi, request: ClaimRequest, lease: Date) => Promise<number[]>;

const rowsOf = (strapi: Core.Strapi): Knex.QueryBuilder =>
  strapi.db.getConnection(strapi.db.metadata.get(DELIVERY).tableName);

const due = (rows: Knex.QueryBuilder, { endpoint, now, limit }: ClaimRequest): Knex.QueryBuilder =>
  rows
    .select('id')
    .where({ endpoint, state: 'waiting' })
    .andWhere('next_try_at', '<=', now)
    .orderBy('next_try_at')
    .limit(limit);

const stillDue = (rows: Knex.QueryBuilder, ids: number[], { now }: ClaimRequest) =>
  rows
    .select('id')
    .whereIn('id', ids)
    .andWhere({ state: 'waiting' })
    .andWhere('next_try_at', '<=', now);

const idsOf = (rows: ReadonlyArray<{ id: number }>) => rows.map(({ id }) => Number(id));

const MOST_ATTEMPTS = 5;
const ATTEMPT_PAUSE_MS = 10;

const CLAIMS = {
  /** One writer at a time: one statement is enough. */
  sqlite: async (strapi, request, lease) =>
    idsOf(
      await rowsOf(strapi)
        .whereIn('id', due(rowsOf(strapi), request))
        .update({ next_try_at: lease })
        .returning('id'),
    ),

  /** Rows that another node is taking are passed over, not waited for. */
  postgres: async (strapi, request, lease) =>
    idsOf(
      await rowsOf(strapi)
        .whereIn('id', due(rowsOf(strapi), request).forUpdate().skipLocked())
        .update({ next_try_at: lease })
        .returning('id'),
    ),

  /**
   * READ COMMITTED, or the search would lock the gaps of the index that every publishing editor
   * writes into. And by id: a search in order locks every row it reads, those of other receivers too,
   * which their claims would then pass over. MariaDB knows SKIP LOCKED from 10.6, MySQL from 8.0;
   * before, one waits.
   */
  mysql: async (strapi, request, lease) => {
    const skips = await skipsLocked(strapi.db.connection);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const candidates = idsOf(await due(rowsOf(strapi), request));
      if (candidates.length === 0) return [];
      const ids = await strapi.db.connection.transaction(
        async (trx) => {
          const search = stillDue(rowsOf(strapi), candidates, request).transacting(trx).forUpdate();
          const found = idsOf(await (skips ? search.skipLocked() : search));
          if (found.length === 0) return [];
          await rowsOf(strapi).transacting(trx).whereIn('id', found).update({ next_try_at: lease });
          return found;
        },
        { isolationLevel: 'read committed' },
      );
      if (ids.length > 0) return ids;
      // A scan of another receiver's claim holds rows for a moment that it does not take.
      await new Promise((done) => setTimeout(done, ATTEMPT_PAUSE_MS));
    }
    return [];
  },
} as const satisfies Record<string, Claim>;

function dialectOf(strapi: Core.Strapi): keyof typeof CLAIMS {
  const { client } = strapi.db.dialect as { client: string };
  return client in CLAIMS ? (client as keyof typeof CLAIMS) : 'mysql';
}

const SKIPS = new WeakMap<Knex, boolean>();

async function skipsLocked(knex: Knex): Promise<boolean> {
  const known = SKIPS.get(knex);
  if (known !== undefined) return known;
  const [rows] = (await knex.raw('SELECT VERSION() AS version')) as [Array<{ version: string }>];
  const version = rows[0]?.version ?? '';
  const [major = 0, minor = 0] = version.split('.').map(Number.parseFloat);
  const skips = /mariadb/i.test(version) ? major > 10 || (major === 10 && minor >= 6) : major >= 8;
  SKIPS.set(knex, skips);
  return skips;
}
