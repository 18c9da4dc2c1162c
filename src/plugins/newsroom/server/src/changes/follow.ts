import type { Core } from '@strapi/strapi';

import type { Change } from './change';
import { changesSince, currentMarker } from './log';
import type { ChangeMarker } from './log';
import { onNudge } from './nudge';

/**
 * Called with what changed, never with nothing; with null when anything may have. One after the other,
 * in the order in which they began to follow; if one fails, all are told again.
 */
export type ChangeListener = (changes: readonly Change[] | null) => void | Promise<void>;

export interface ChangeFollower {
  /** @returns a function that ends it. */
  follow(listener: ChangeListener): () => void;
  /** Reads the log now. Those who follow have been told when it resolves. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/** Half of the second within which a change on another node must be known. */
export const POLL_MS = 500;

/**
 * Reads the log for all who follow it in one process: at once after a commit of this process, and
 * twice a second for those of other nodes and of a command beside the server.
 */
export function changeFollower(strapi: Core.Strapi): ChangeFollower {
  const listeners = new Set<ChangeListener>();
  let marker: ChangeMarker | null = null;
  let reading: Promise<void> | null = null;
  let again = false;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  const tell = async (changes: readonly Change[] | null): Promise<void> => {
    const failures: unknown[] = [];
    for (const listener of listeners) {
      try {
        await listener(changes);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  };

  const read = async (): Promise<void> => {
    do {
      again = false;
      try {
        if (marker === null) {
          marker = await currentMarker(strapi);
          continue;
        }
        const { changes, marker: next, complete } = await changesSince(strapi, marker);
        if (!complete) await tell(null);
        else if (changes.length > 0) await tell(changes);
        marker = next;
      } catch (error) {
        // The database may be away for a moment; the marker stands, so nothing is missed.
        if (!stopped)
          strapi.log.warn(`newsroom: changes can’t be heeded: ${(error as Error).message}`);
      }
    } while (again && !stopped);
  };

  /** One reading at a time; a commit during one asks for another, for it may have come too late. */
  const refresh = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    if (reading) {
      again = true;
      return reading;
    }
    reading = read().finally(() => {
      reading = null;
      if (again) void refresh();
    });
    return reading;
  };

  const start = () => {
    if (timer || stopped) return;
    timer = setInterval(() => void refresh(), POLL_MS);
    timer.unref();
    void refresh();
  };
  const endNudges = onNudge(strapi, () => {
    if (timer) void refresh();
  });

  return {
    follow(listener) {
      listeners.add(listener);
      start();
      return () => void listeners.delete(listener);
    },
    refresh,
    async stop() {
      stopped = true;
      if (timer) clearInterval(timer);
      endNudges();
      listeners.clear();
      await reading;
    },
  };
}
