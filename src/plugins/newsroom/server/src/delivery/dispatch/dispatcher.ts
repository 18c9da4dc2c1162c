import type { Core } from '@strapi/strapi';

import {
  dropEndpoint,
  dueFollowersEndpoints,
  followersEndpoints,
  isFollowersEndpoint,
} from '../../activitypub/followers';
import { activityPubPlace } from '../../activitypub/place';
import { pruneChanges } from '../../changes';
import { onNudge } from '../../changes/nudge';
import { guardedClient } from '../../net';
import { currentSettings, readEndpoints } from '../../settings';
import type { Endpoint } from '../../settings';
import { announceEndedEmbargoes } from '../state/embargoes';

import { line } from './line';
import type { DispatchSeams, Line } from './line';
import { clearSettled, parkHopeless } from './sweep';

export interface Dispatcher {
  /** Looks for what is due twice a second, and at once after a commit of this process. */
  start(): void;
  /** One look. Resolves when all that is due and has room is under way. */
  round(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  /** Begins nothing more, waits a little for what is under way, and calls off the rest. */
  stop(): Promise<void>;
  /** Receivers that are taken for dead, with the moment since when; ISO 8601. */
  circuits(): Record<string, string | null>;
  /** Failures in a row of each receiver that was tried since the start. */
  failuresInARow(): Record<string, number>;
}

const POLL_MS = 500;
const GRACE_MS = 8_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** How long the log of changes and the receipts of what was sent are kept. */
const CHANGES_KEPT_MS = DAY_MS;
const RECEIPTS_KEPT_MS = 90 * DAY_MS;
/** Clocks of several nodes differ a little. */
const EMBARGO_OVERLAP_MS = 10 * MINUTE_MS;

/** One a process: reads the outbox and sends. The database says what is to be done, always. */
export function dispatcher(
  strapi: Core.Strapi,
  seams: DispatchSeams = { now: () => new Date(), random: Math.random },
): Dispatcher {
  const client = guardedClient(currentSettings(strapi).network);
  const calledOff = new AbortController();
  const lines = new Map<string, Line>();
  let timer: NodeJS.Timeout | null = null;
  let endNudges = () => {};
  let looking: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let lastEmbargoes: Date | null = null;
  const last = { sweep: 0, clear: 0 };

  const onGone = (id: string): Promise<void> =>
    isFollowersEndpoint(id)
      ? dropEndpoint(strapi, id)
      : (strapi.plugin('newsroom').service('settings').endpointIsGone(id) as Promise<void>);

  const lineOf = (endpoint: Endpoint): Line => {
    const known = lines.get(endpoint.id);
    if (known) {
      known.update(endpoint);
      return known;
    }
    const made = line(strapi, endpoint, { client, seams, signal: calledOff.signal, onGone });
    lines.set(endpoint.id, made);
    return made;
  };

  const keepHouse = async (endpoints: readonly Endpoint[], now: Date): Promise<void> => {
    if (now.getTime() - last.sweep >= MINUTE_MS) {
      last.sweep = now.getTime();
      await parkHopeless(strapi, [...endpoints, ...(await followersEndpoints(strapi))], now);
    }
    if (now.getTime() - last.clear >= HOUR_MS) {
      last.clear = now.getTime();
      await pruneChanges(strapi, new Date(now.getTime() - CHANGES_KEPT_MS));
      await clearSettled(strapi, new Date(now.getTime() - RECEIPTS_KEPT_MS));
    }
  };

  const look = async (): Promise<void> => {
    do {
      again = false;
      const now = seams.now();
      await announceEndedEmbargoes(strapi, { from: lastEmbargoes, now });
      lastEmbargoes = new Date(now.getTime() - EMBARGO_OVERLAP_MS);
      const endpoints = await readEndpoints(strapi);
      await keepHouse(endpoints, now);
      const followers = activityPubPlace(strapi) ? await dueFollowersEndpoints(strapi, now) : [];
      await Promise.all([...endpoints, ...followers].map((each) => lineOf(each).pump()));
    } while (again && !stopped);
  };

  const round = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    if (looking) {
      again = true;
      return looking;
    }
    looking = look()
      .catch((error: Error) => {
        if (!stopped) strapi.log.warn(`newsroom: the outbox can’t be read: ${error.message}`);
      })
      .finally(() => {
        looking = null;
      });
    return looking;
  };

  const idle = async (): Promise<void> => {
    await looking;
    await Promise.all([...lines.values()].map((each) => each.idle()));
  };

  return {
    round,
    idle,
    start() {
      if (timer || stopped) return;
      timer = setInterval(() => void round(), POLL_MS);
      timer.unref();
      endNudges = onNudge(strapi, () => void round());
      void round();
    },
    async stop() {
      if (stopped) return;
      stopped = true;
      if (timer) clearInterval(timer);
      endNudges();
      const grace = setTimeout(() => calledOff.abort(), GRACE_MS);
      await idle();
      clearTimeout(grace);
      calledOff.abort();
      await client.close();
    },
    circuits: () =>
      Object.fromEntries(
        [...lines].map(([id, each]) => [id, each.openSince()?.toISOString() ?? null]),
      ),
    failuresInARow: () =>
      Object.fromEntries([...lines].map(([id, each]) => [id, each.failuresInARow()])),
  };
}
