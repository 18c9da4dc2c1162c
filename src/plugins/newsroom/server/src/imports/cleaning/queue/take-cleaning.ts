import { Worker } from 'bullmq';
import type { Job } from 'bullmq';
import Redis from 'ioredis';

import { lineTo, within } from '../../../redis';
import type { Closing, RedisOptions } from '../../../redis';
import type { CleaningTask } from '../clean-post';
import type { CleaningDesk } from '../cleaning-desk';
import { CLEANING_QUEUE, cleanedKey, packed, unpacked } from './parcel';
import type { CleaningJob } from './parcel';

/** A worker that is gone keeps its job no longer than this; cleaning goes on in threads meanwhile. */
const LOCK_MS = 5_000;
const STALLED_EVERY_MS = 2_500;
/** A job whose workers die one after another is left to the import, which cleans it itself. */
const MOST_STALLED = 3;
/** What nobody has fetched by then nobody asks for any more. */
const KEPT_SECONDS = 600;
/** A stop waits for the task that is being cleaned. */
const LAST_TASK_MS = 5_000;

/** Somebody else took the job meanwhile, or has cleaned it himself: that is as it should be. */
const NO_LONGER_OURS = /Missing (?:key|lock) for job|could not renew lock/i;

/** Takes posts that imports of this newsroom want cleaned, wherever they run. */
export function takeCleaning(
  { url, namespace, onProblem }: RedisOptions,
  desk: CleaningDesk,
  onCleaned: (posts: number) => void,
): Closing {
  const { line, connection } = lineTo(url);
  const redis = new Redis(url, { ...connection, maxRetriesPerRequest: null });
  redis.on('error', ({ message }: Error) => onProblem(message));
  const atWork = new Set<Promise<void>>();
  const cleaned = async ({ id, data }: Job<CleaningJob>, prefix: string) => {
    const task = await unpacked<CleaningTask>(Buffer.from(data.parcel, 'base64'));
    const parcel = await packed(await desk.clean(task));
    await redis.set(cleanedKey(prefix, id!), parcel, 'EX', KEPT_SECONDS);
    onCleaned(task.posts.length);
  };
  const worker = namespace().then((prefix) => {
    const made = new Worker<CleaningJob>(
      CLEANING_QUEUE,
      (job) => {
        const cleaning = cleaned(job, prefix).finally(() => atWork.delete(cleaning));
        atWork.add(cleaning);
        return cleaning;
      },
      {
        prefix,
        connection,
        concurrency: Math.max(1, desk.hands),
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_EVERY_MS,
        maxStalledCount: MOST_STALLED,
      },
    );
    made.on('error', ({ message }) => {
      if (!NO_LONGER_OURS.test(message)) onProblem(message);
    });
    return made;
  });
  worker.catch(({ message }: Error) => onProblem(message));
  return {
    async close() {
      // A Redis that is away hears nothing of a last task, and would be waited for.
      if (redis.status === 'ready') {
        await within(worker.then((made) => made.pause(true)));
        await within(Promise.allSettled(atWork), LAST_TASK_MS);
        if (atWork.size === 0) await within(worker.then((made) => made.close()));
      }
      line.isGivenUp = true;
      // What is not done by then another takes once Redis hears no more of it.
      await within(worker.then((made) => made.close(true)));
      await within(worker.then((made) => made.disconnect()));
      redis.disconnect();
    },
  };
}
