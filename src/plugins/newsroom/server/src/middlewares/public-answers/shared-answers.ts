import { createHash, randomUUID } from 'node:crypto';

import Redis from 'ioredis';

import { bytesOf, identityOf } from './kept-answer';
import type { KeptAnswer } from './kept-answer';
import { END, GET, MOMENT, PUT } from './shared-scripts';

/** Answers that nodes share in Redis: what one has made, the others need not make. */
export interface SharedAnswers {
  /** The moment before an answer is made, which decides what ends it; null while Redis can't be used. */
  moment(): Promise<string | null>;
  get(key: string): Promise<KeptAnswer | null>;
  put(key: string, answer: KeptAnswer, since: string): Promise<void>;
  /** Ends what has one of these keys; null for all. In order: whoever asks afterwards gets none of it. */
  end(keys: readonly string[] | null): void;
  close(): void;
}

interface SharedOptions {
  url: string;
  namespace: string;
  onProblem: (message: string) => void;
}

/** A newsroom that waits for Redis is slower than one without it. */
const COMMAND_MS = 250;
const RETRY_MS = 1_000;
const KEYS_AT_MOST = 50_000;
/** Larger answers cost more on their way than they save. */
const LARGEST_BODY = 4_000_000;

/**
 * Not a moment's trust: as long as anything that ended could not be said, nothing is taken from Redis
 * or given to it, and before it is used again, all that it has is ended. So a Redis that was away, or
 * comes back with what it had an hour ago, shows nobody a story that was withdrawn meanwhile. A node
 * begins the same way, for nobody may have listened before it.
 */
export function sharedAnswers({ url, namespace, onProblem }: SharedOptions): SharedAnswers {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    connectTimeout: 2_000,
    commandTimeout: COMMAND_MS,
    retryStrategy: (times) => Math.min(times * 200, 5_000),
  });
  const ends = `${namespace}:ends`;
  const nameOf = (key: string) =>
    `${namespace}:answer:${createHash('sha256').update(key).digest('base64url')}`;
  let isTrusted = false;
  let isClosed = false;
  let retry: NodeJS.Timeout | null = null;

  const distrust = (error: Error): void => {
    isTrusted = false;
    if (isClosed) return;
    onProblem(error.message);
    retry ??= setTimeout(beginAgain, RETRY_MS).unref();
  };

  /** Ends everything; trusted from then on, unless something failed meanwhile. */
  const beginAgain = (): void => {
    retry = null;
    if (redis.status !== 'ready') return;
    redis.eval(END, 1, ends, randomUUID(), KEYS_AT_MOST).then(() => {
      isTrusted = retry === null && redis.status === 'ready';
    }, distrust);
  };

  redis.on('ready', beginAgain);
  redis.on('close', () => (isTrusted = false));
  redis.on('error', ({ message }: Error) => onProblem(message));

  /** While Redis is trusted; whatever goes wrong is as if nothing were there. */
  const asked = async <Result>(ask: () => Promise<Result>): Promise<Result | null> => {
    if (!isTrusted) return null;
    try {
      return await ask();
    } catch (error) {
      onProblem((error as Error).message);
      return null;
    }
  };

  return {
    moment: () => asked(() => redis.eval(MOMENT, 1, ends, randomUUID()) as Promise<string>),

    get: (key) =>
      asked(async () => {
        const found = await redis.eval(GET, 2, ends, nameOf(key));
        return found ? opened(key, found as [string, string]) : null;
      }),

    async put(key, answer, since) {
      const lasts = Math.ceil(answer.expiresAt - Date.now());
      const { body } = answer.variants.identity;
      if (lasts < 1 || body.length > LARGEST_BODY) return;
      const [epoch = '', count = '0'] = since.split(':');
      const keys = answer.keys.join(' ');
      await asked(() =>
        redis.eval(PUT, 1, nameOf(key), epoch, count, keys, closed(answer), body, lasts),
      );
    },

    end(keys) {
      if (keys?.length === 0) return;
      redis.eval(END, 1, ends, randomUUID(), KEYS_AT_MOST, ...(keys ?? [])).catch(distrust);
    },

    close() {
      isClosed = true;
      isTrusted = false;
      if (retry) clearTimeout(retry);
      redis.disconnect();
    },
  };
}

type About = Pick<KeptAnswer, 'lastModified' | 'keys' | 'expiresAt'> & {
  headers: Readonly<Record<string, string>>;
};

function closed({ variants, lastModified, keys, expiresAt }: KeptAnswer): string {
  const { headers } = variants.identity;
  return JSON.stringify({ headers, lastModified, keys, expiresAt } satisfies About);
}

function opened(key: string, [about, text]: [string, string]): KeptAnswer {
  const { headers, lastModified, keys, expiresAt } = JSON.parse(about) as About;
  const identity = identityOf({ body: Buffer.from(text), headers });
  return {
    variants: { identity },
    lastModified,
    keys,
    expiresAt,
    bytes: bytesOf(key, identity),
  };
}
