import { randomUUID } from 'node:crypto';

import { Queue } from 'bullmq';
import type { Job } from 'bullmq';
import Redis from 'ioredis';

import { lineTo, within } from '../../../redis';
import type { RedisOptions } from '../../../redis';
import type { CleanedPost, CleaningTask } from '../clean-post';
import { CLEANING_QUEUE, cleanedKey, packed, unpacked } from './parcel';
import type { CleaningJob } from './parcel';

/** A Redis that takes longer is as good as away. */
const COMMAND_MS = 5_000;
const CONNECT_MS = 2_000;
/** Nobody waits for so long: an import that was killed has left these behind, with their texts. */
const FORGOTTEN_MS = 600_000;
const FORGOTTEN_AT_ONCE = 1_000;
/** Nobody reads these; BullMQ would keep ten thousand. */
const EVENTS = { maxLen: 100 };

export type SentJob = Job<CleaningJob>;

/** The way of an import to those who clean for it. All of it throws while Redis is away. */
export interface QueueLine {
  send(task: CleaningTask): Promise<SentJob>;
  /** What has come back, by job; each once. */
  fetch(jobs: readonly SentJob[]): Promise<Map<SentJob, CleanedPost[]>>;
  /** Whether it was taken back; false while somebody cleans it. */
  takeBack(job: SentJob): Promise<boolean>;
  close(): Promise<void>;
}

export async function openLine({ url, namespace, onProblem }: RedisOptions): Promise<QueueLine> {
  const { line, connection } = lineTo(url);
  const now = { maxRetriesPerRequest: 0, enableOfflineQueue: false, connectTimeout: CONNECT_MS };
  const redis = new Redis(url, {
    ...connection,
    ...now,
    commandTimeout: COMMAND_MS,
    lazyConnect: true,
  });
  redis.on('error', ({ message }: Error) => onProblem(message));
  const prefix = await namespace();
  const queue = new Queue<CleaningJob>(CLEANING_QUEUE, {
    prefix,
    connection: { ...connection, ...now },
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    streams: { events: EVENTS },
  });
  queue.on('error', ({ message }) => onProblem(message));
  const close = async () => {
    line.isGivenUp = true;
    await within(queue.close());
    await within(queue.disconnect());
    redis.disconnect();
  };
  try {
    await inTime(Promise.all([redis.connect(), queue.waitUntilReady()]));
    await inTime(queue.clean(FORGOTTEN_MS, FORGOTTEN_AT_ONCE, 'wait'));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    async send(task) {
      const parcel = (await packed(task)).toString('base64');
      return inTime(queue.add('clean', { parcel }, { jobId: randomUUID() }));
    },

    async fetch(jobs) {
      const keys = jobs.map(({ id }) => cleanedKey(prefix, id!));
      const parcels = await redis.mgetBuffer(...keys);
      const found = new Map<SentJob, CleanedPost[]>();
      for (const [index, parcel] of parcels.entries()) {
        if (parcel) found.set(jobs[index]!, await unpacked<CleanedPost[]>(parcel));
      }
      if (found.size > 0) await redis.del(...keys.filter((_, index) => parcels[index]));
      return found;
    },

    takeBack: (job) =>
      inTime(
        job.remove().then(
          () => true,
          (error: Error) => {
            if (/locked/.test(error.message)) return false;
            throw error;
          },
        ),
      ),

    close,
  };
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error('Redis did not answer in time.')), COMMAND_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
