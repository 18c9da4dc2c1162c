import type { Core } from '@strapi/strapi';

import type { GuardedClient } from '../../net';
import { isOpen } from '../../settings/endpoints';
import type { Endpoint } from '../../settings';
import { DELIVERY_KINDS } from '../kinds';
import { isNotice } from '../outbox/message';

import { breaker } from './breaker';
import { claim } from './claim';
import type { Claimed } from './claim';
import { sendContext } from './context';
import { finish, giveBack } from './finish';
import type { Finished } from './finish';
import { nextTryAt } from './schedule';
import { send } from './send';
import type { Outcome } from './send';
import { isStillTrue } from './still-true';

/** Seams of a dispatcher: tests do not wait. */
export interface DispatchSeams {
  now: () => Date;
  /** 0 up to 1. */
  random: () => number;
}

/** The deliveries of one receiver, so that it holds up nobody else's. */
export interface Line {
  /** Begins what is due, as far as there is room. Resolves when nothing more can be begun. */
  pump(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Since when the receiver is taken for dead; null when it is not. */
  openSince(): Date | null;
  failuresInARow(): number;
  update(endpoint: Endpoint): void;
}

interface LineOptions {
  client: GuardedClient;
  seams: DispatchSeams;
  /** Aborted when the process stops. */
  signal: AbortSignal;
  onGone: (endpoint: string) => Promise<void>;
}

/** Longer than one try may last, its rendering and the writing of its receipt included. */
const LEASE_MARGIN_MS = 15_000;

export function line(strapi: Core.Strapi, first: Endpoint, options: LineOptions): Line {
  const { client, seams, signal, onGone } = options;
  const circuit = breaker();
  const underWay = new Set<Promise<void>>();
  let endpoint = first;
  let pumping: Promise<void> | null = null;
  let again = false;

  const deliver = async (row: Claimed): Promise<void> => {
    const now = seams.now();
    const { payload } = row;
    const isNews = DELIVERY_KINDS[endpoint.kind].says === 'news' && !isNotice(payload);
    if (isNews && !(await isStillTrue(strapi, payload, now))) {
      circuit.calledOff();
      return finish(strapi, row, over(row, 'superseded', { status: null, problem: null }, now, 0));
    }
    const began = performance.now();
    const context = sendContext(strapi, now);
    const outcome = await send(client, row.payload, { endpoint, context, signal });
    const took = Math.round(performance.now() - began);
    if (signal.aborted && outcome.kind === 'failed') {
      circuit.calledOff();
      return giveBack(strapi, row, seams.now());
    }
    tellCircuit(outcome);
    await finish(strapi, row, finishedBy(row, outcome, took));
    if (outcome.kind === 'gone') await onGone(endpoint.id);
  };

  const tellCircuit = (outcome: Outcome): void => {
    const isDown =
      outcome.kind === 'failed' &&
      (outcome.status === null || outcome.status >= 500 || [408, 429].includes(outcome.status));
    if (isDown) circuit.failed(seams.now());
    else circuit.succeeded();
  };

  const over = (
    _row: Claimed,
    state: Finished['state'],
    answer: { status: number | null; problem: string | null },
    now: Date,
    took: number,
  ): Finished => ({
    state,
    now,
    nextTryAt: null,
    receipt: receiptOf(answer, { now, took, next: null }),
  });

  const receiptOf = (
    { status, problem }: { status: number | null; problem: string | null },
    { now, took, next }: { now: Date; took: number; next: Date | null },
  ) => ({
    at: now.toISOString(),
    to: new URL(endpoint.url).origin,
    status,
    problem,
    took,
    nextTryAt: next?.toISOString() ?? null,
  });

  const finishedBy = (row: Claimed, outcome: Outcome, took: number): Finished => {
    const now = seams.now();
    if (outcome.kind === 'nothing') {
      return over(row, 'superseded', { status: null, problem: null }, now, took);
    }
    if (outcome.kind === 'sent') return over(row, 'sent', { ...outcome, problem: null }, now, took);
    if (outcome.kind === 'gone')
      return over(row, 'parked', { ...outcome, problem: null }, now, took);
    const { retryAfterMs } = outcome;
    const next = nextTryAt(row.tries + 1, { now, random: seams.random, retryAfterMs });
    const receipt = receiptOf(outcome, { now, took, next });
    return { state: next ? 'waiting' : 'parked', now, nextTryAt: next, receipt };
  };

  const begin = (row: Claimed): void => {
    circuit.began();
    const delivery = deliver(row)
      .catch((error: Error) => {
        // The lease ends by itself, and the row is tried again with the same id.
        circuit.calledOff();
        strapi.log.error(`newsroom: a delivery to ${endpoint.id} broke: ${error.message}`);
      })
      .finally(() => {
        underWay.delete(delivery);
        if (underWay.size <= endpoint.concurrency / 2) void pump();
      });
    underWay.add(delivery);
  };

  const fill = async (): Promise<void> => {
    do {
      again = false;
      const now = seams.now();
      const room = endpoint.concurrency - underWay.size;
      const limit = isOpen(endpoint) ? circuit.allows(room, now) : 0;
      if (limit < 1 || signal.aborted) return;
      const leaseMs = endpoint.timeoutMs + LEASE_MARGIN_MS;
      const rows = await claim(strapi, { endpoint: endpoint.id, limit, now, leaseMs });
      rows.forEach(begin);
      // Fewer than there is room for may be all, or the others were locked for a moment.
      if (rows.length > 0) again = true;
    } while (again);
  };

  /** One claim at a time: what is asked for meanwhile is looked at once more. */
  const pump = (): Promise<void> => {
    if (pumping) {
      again = true;
      return pumping;
    }
    pumping = fill()
      .catch((error: Error) => {
        if (!signal.aborted) {
          strapi.log.warn(`newsroom: deliveries can’t be read: ${error.message}`);
        }
      })
      .finally(() => {
        pumping = null;
      });
    return pumping;
  };

  return {
    pump,
    async idle() {
      while (pumping || underWay.size > 0) await Promise.allSettled([pumping, ...underWay]);
    },
    openSince: circuit.openSince,
    failuresInARow: circuit.failuresInARow,
    update(next) {
      endpoint = next;
    },
  };
}
