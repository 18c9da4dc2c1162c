import { Queue, Worker } from 'bullmq';

/**
 * With Redis, nodes wake one another: a job of BullMQ carries the id of an event whose rows are
 * committed, and one of the nodes that send looks at once, instead of at its next poll. What is to be
 * sent, to whom and whose turn it is stays in the database: Redis may lose everything, and only the
 * half second of a poll is lost with it.
 */
const QUEUE = 'newsroom-deliveries';

export interface RedisOptions {
  url: string;
  onProblem: (message: string) => void;
}

/** Tells the nodes that send. Connects when there is something to tell. */
export function redisBell({ url, onProblem }: RedisOptions): {
  ring(eventId: string): void;
  close(): Promise<void>;
} {
  let queue: Queue | null = null;
  const connected = (): Queue => {
    if (queue) return queue;
    queue = new Queue(QUEUE, {
      connection: { url, maxRetriesPerRequest: 1 },
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    });
    queue.on('error', ({ message }) => onProblem(message));
    return queue;
  };
  const ringing = new Set<Promise<unknown>>();
  return {
    ring(eventId) {
      const rung = connected()
        .add('committed', { id: eventId }, { jobId: eventId })
        .catch(({ message }: Error) => onProblem(message))
        .finally(() => ringing.delete(rung));
      ringing.add(rung);
    },
    async close() {
      await Promise.race([Promise.all(ringing), new Promise((done) => setTimeout(done, 1_000))]);
      await queue?.close().catch(() => {});
    },
  };
}

/** Listens for what other processes committed. */
export function redisListener(
  { url, onProblem }: RedisOptions,
  onCommitted: () => Promise<void>,
): { close(): Promise<void> } {
  const worker = new Worker(QUEUE, onCommitted, { connection: { url }, concurrency: 4 });
  worker.on('error', ({ message }) => onProblem(message));
  return { close: () => worker.close().catch(() => {}) };
}
