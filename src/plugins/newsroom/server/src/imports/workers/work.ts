import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import { redisOptions } from '../../redis';
import { takeCleaning } from '../cleaning/queue/take-cleaning';
import { ThreadDesk, threadsHere } from '../cleaning/threads';
import { goOnWithRuns } from './go-on';
import type { RunWord } from './go-on';

/** What a worker tells while it works. */
export type WorkerWord =
  { kind: 'ready'; threads: number } | { kind: 'cleaned'; posts: number } | RunWord;

export interface WorkRequest {
  /** Ends the work behind the posts that it is at; what it leads is handed on. */
  signal: AbortSignal;
  threads?: number | null;
  onWord: (word: WorkerWord) => void;
  /** The turn to import; null while this process is at another. Always, if nothing is said. */
  takeTurn?: () => (() => void) | null;
}

const ALWAYS = () => () => {};

/** Its process cleans what does not come back. */
const leaveToImport = () => Promise.reject(new Error('No thread of this worker could clean it.'));

/**
 * Works for the imports of this newsroom, whichever process leads them: cleans posts, and goes on with
 * runs whose process is gone.
 *
 * @throws NEWSROOM_WORKER_WITHOUT_REDIS
 */
export async function work(
  strapi: Core.Strapi,
  { signal, threads, onWord, takeTurn = ALWAYS }: WorkRequest,
): Promise<void> {
  const redis = redisOptions(strapi);
  if (redis === null) throw new NewsroomError('NEWSROOM_WORKER_WITHOUT_REDIS');
  const desk = new ThreadDesk({ threads: threads ?? threadsHere(), otherwise: leaveToImport });
  const taking = takeCleaning(redis, desk, (posts) => onWord({ kind: 'cleaned', posts }));
  onWord({ kind: 'ready', threads: desk.hands });
  try {
    await goOnWithRuns(strapi, { signal, onWord, takeTurn });
  } finally {
    await taking.close();
    await desk.close();
  }
}
