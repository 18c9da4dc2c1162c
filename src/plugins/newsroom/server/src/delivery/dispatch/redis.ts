import { Queue, Worker } from 'bullmq';

import { lineTo, within } from '../../redis';
import type { Closing, RedisOptions } from '../../redis';

/**
 * With Redis, nodes wake one another: a job of BullMQ carries the id of an event whose rows are
 * committed, and one of the nodes that send looks at once, instead of at its next poll. What is to be
 * sent, to whom and whose turn it is stays in the database: Redis may lose everything, and only the
 * half second of a poll is lost with it.
 */
const QUEUE = 'deliveries';

/** Tells the nodes that send. Connects when there is something to tell. */
export function redisBell({ url, namespace, onProblem }: RedisOptions): Closing & {
  ring(eventId: string): void;
} {
  let queue: Promise<Queue> | null = null;
  /** As soon as it looks for Redis: what is never found has to be given up, too. */
  let open: Queue | null = null;
  let isReady = false;
  const { line, connection } = lineTo(url);
  const connect = async (): Promise<Queue> => {
    const made = new Queue(QUEUE, {
      prefix: await namespace(),
      // At once or not at all: the poll of the others comes before Redis is back.
      connection: { ...connection, maxRetriesPerRequest: 0, enableOfflineQueue: false },
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    });
    open = made;
    made.on('error', ({ message }) => onProblem(message));
    await made.waitUntilReady();
    isReady = true;
    return made;
  };
  const connected = (): Promise<Queue> => {
    queue ??= connect().catch((error: unknown) => {
      queue = null;
      throw error;
    });
    return queue;
  };
  const ringing = new Set<Promise<unknown>>();
  return {
    ring(eventId) {
      // One that waits for the connection wakes the others for all that is owed by then.
      if (!isReady && ringing.size > 0) return;
      const rung = connected()
        .then((to) => to.add('committed', { id: eventId }, { jobId: eventId }))
        .catch(({ message }: Error) => onProblem(message))
        .finally(() => ringing.delete(rung));
      ringing.add(rung);
    },
    async close() {
      line.isGivenUp = true;
      await within(Promise.all(ringing));
      await within(open?.close());
      // Away, it would be looked for for ever.
      await within(open?.disconnect());
    },
  };
}

/** Listens for what other processes committed. */
export function redisListener(
  { url, namespace, onProblem }: RedisOptions,
  onCommitted: () => Promise<void>,
): Closing {
  const { line, connection } = lineTo(url);
  const worker = namespace().then((prefix) => {
    const made = new Worker(QUEUE, onCommitted, { prefix, connection, concurrency: 4 });
    made.on('error', ({ message }) => onProblem(message));
    return made;
  });
  worker.catch(({ message }: Error) => onProblem(message));
  return {
    async close() {
      line.isGivenUp = true;
      await within(worker.then((made) => made.close(true)));
      await within(worker.then((made) => made.disconnect()));
    },
  };
}
