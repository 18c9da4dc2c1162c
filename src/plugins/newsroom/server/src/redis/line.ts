import type { Core } from '@strapi/strapi';

import { redisUrl, sayOnce } from './connection';
import { redisNamespace } from './namespace';

export interface RedisOptions {
  url: string;
  /** What the keys of this newsroom begin with. */
  namespace: () => Promise<string>;
  onProblem: (message: string) => void;
}

/** Null for a newsroom without Redis. */
export function redisOptions(strapi: Core.Strapi): RedisOptions | null {
  const url = redisUrl();
  if (!url) return null;
  return { url, namespace: () => redisNamespace(strapi), onProblem: sayOnce(strapi) };
}

export interface Closing {
  close(): Promise<void>;
}

const RETRY_MS = 1_000;

/** A line to Redis that is looked for once a second, and no longer once it is given up. */
export function lineTo(url: string) {
  const line = { isGivenUp: false };
  const retryStrategy = () => (line.isGivenUp ? null : RETRY_MS);
  return { line, connection: { url, retryStrategy } };
}

/** A stop waits no longer for a Redis that may be away. */
const PATIENCE_MS = 1_000;

/** Waits for what may never come, and for nothing that fails. */
export async function within(
  work: Promise<unknown> | undefined,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((done) => (timer = setTimeout(done, patienceMs)));
  await Promise.race([work?.catch(() => {}), patience]);
  clearTimeout(timer);
}
