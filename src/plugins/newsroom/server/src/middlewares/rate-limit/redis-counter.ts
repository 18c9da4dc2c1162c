import { createHash } from 'node:crypto';

import { Redis } from 'ioredis';

import type { Counter } from './counter';
import { memoryCounter, windowAt } from './counter';

interface RedisOptions {
  url: string;
  windowMs: number;
  onProblem: (message: string) => void;
}

/** Counts one more and tells both windows, in one round trip; a window ends by itself. */
const COUNT = `
  local now = redis.call('INCR', KEYS[1])
  if now == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
  return {now, tonumber(redis.call('GET', KEYS[2]) or '0')}
`;

/** A Redis that is slow must not make the newsroom slow. */
const ANSWERS_WITHIN_MS = 250;

/**
 * In Redis, for all nodes together. While it is away each node counts for itself: a limit that is
 * missed by a node or two is better than a newsroom that answers nobody.
 */
export function redisCounter({ url, windowMs, onProblem }: RedisOptions): Counter {
  const own = memoryCounter(windowMs);
  const redis = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  redis.on('error', ({ message }) => onProblem(message));

  const ask = async (key: string, now: number): Promise<number> => {
    const { window, share } = windowAt(now, windowMs);
    // A key tells nothing of the caller.
    const name = createHash('sha256').update(key).digest('base64url').slice(0, 22);
    const keys = [window, window - 1].map((at) => `newsroom:rate:${name}:${at}`);
    const [current, last] = (await redis.eval(COUNT, 2, ...keys, windowMs * 2)) as number[];
    return current! + last! * share;
  };

  return {
    async count(key, now) {
      const local = own.count(key, now);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, fail) => {
        timer = setTimeout(() => fail(new Error('no answer in time')), ANSWERS_WITHIN_MS);
      });
      try {
        return await Promise.race([ask(key, now), late]);
      } catch (error) {
        onProblem((error as Error).message);
        return local;
      } finally {
        clearTimeout(timer);
      }
    },
    async close() {
      redis.disconnect();
    },
  };
}
