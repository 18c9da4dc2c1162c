import { setTimeout as wait } from 'node:timers/promises';

import type { RedisOptions } from '../../../redis';
import type { CleanedPost, CleaningTask } from '../clean-post';
import type { CleaningDesk } from '../cleaning-desk';
import { openLine } from './queue-line';
import type { QueueLine, SentJob } from './queue-line';

/** How often it is looked for what came back. */
const LOOK_MS = 15;
/**
 * What nobody has taken by then is taken back: there may be no worker, or too few. The first at once, the
 * others later by as much each: whose turn is far off a worker may still come to.
 */
const TAKE_BACK_AFTER_MS = 200;
/** What nobody has brought back by then is cleaned nearby, whoever may be at it. */
const LOST_AFTER_MS = 120_000;
/** A Redis that was away is not tried again at once. */
const AWAY_MS = 3_000;

interface Sent {
  task: CleaningTask;
  at: number;
  /** Somebody cleans it: it is not tried to be taken back before. */
  tryAgainAt: number;
  done: (cleaned: CleanedPost[] | Promise<CleanedPost[]>) => void;
}

/**
 * Lets other processes clean, by jobs of BullMQ; and helps them: what none of them has taken after a
 * moment is taken back and cleaned nearby, the first first. So an import is as fast without any worker,
 * and none that dies can hold it up. While Redis is away everything is cleaned nearby.
 */
export class QueueDesk implements CleaningDesk {
  readonly hands: number;
  readonly #sent = new Map<SentJob, Sent>();
  #line: Promise<QueueLine> | null = null;
  #helping = 0;
  #awayUntil = 0;
  #isAttended = false;
  #isClosed = false;

  constructor(
    private readonly redis: RedisOptions,
    private readonly nearby: CleaningDesk,
    /** Hears that Redis is away, once each time. */
    private readonly onAway: () => void,
  ) {
    this.hands = Math.max(1, nearby.hands);
  }

  async clean(task: CleaningTask): Promise<CleanedPost[]> {
    const job = await this.#send(task);
    if (job === null) return this.nearby.clean(task);
    const now = performance.now();
    return new Promise((done) => {
      this.#sent.set(job, { task, at: now, tryAgainAt: now, done });
      void this.#attend();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const line = await this.#line?.catch(() => null);
    // Nobody needs to clean what nobody asks for.
    await Promise.all([...this.#sent.keys()].map((job) => line?.takeBack(job).catch(() => {})));
    await Promise.all([line?.close(), this.nearby.close()]);
  }

  async #send(task: CleaningTask): Promise<SentJob | null> {
    if (performance.now() < this.#awayUntil) return null;
    try {
      this.#line ??= openLine(this.redis);
      const job = await (await this.#line).send(task);
      this.#awayUntil = 0;
      return job;
    } catch {
      this.#goWithout();
      return null;
    }
  }

  /** As long as anything is out. */
  async #attend(): Promise<void> {
    if (this.#isAttended) return;
    this.#isAttended = true;
    try {
      const line = await this.#line!;
      while (this.#sent.size > 0 && !this.#isClosed) {
        for (const [job, cleaned] of await line.fetch([...this.#sent.keys()])) {
          this.#end(job, cleaned);
        }
        await this.#help(line);
        await wait(LOOK_MS);
      }
    } catch {
      this.#goWithout();
    } finally {
      this.#isAttended = false;
    }
  }

  async #help(line: QueueLine): Promise<void> {
    const now = performance.now();
    for (const [place, [job, sent]] of [...this.#sent].entries()) {
      if (now - sent.at > LOST_AFTER_MS) this.#end(job, this.nearby.clean(sent.task));
      if (this.#helping >= this.hands) continue;
      const isDue = now - sent.at > TAKE_BACK_AFTER_MS * (place + 1) && now > sent.tryAgainAt;
      if (!isDue || !this.#sent.has(job)) continue;
      sent.tryAgainAt = now + TAKE_BACK_AFTER_MS;
      if (!(await line.takeBack(job))) continue;
      // It may have come back just before.
      const late = (await line.fetch([job])).get(job);
      this.#end(job, late ?? this.#cleanNearby(sent.task));
    }
  }

  async #cleanNearby(task: CleaningTask): Promise<CleanedPost[]> {
    this.#helping += 1;
    try {
      return await this.nearby.clean(task);
    } finally {
      this.#helping -= 1;
    }
  }

  #end(job: SentJob, cleaned: CleanedPost[] | Promise<CleanedPost[]>): void {
    this.#sent.get(job)?.done(cleaned);
    this.#sent.delete(job);
  }

  /** What workers bring back later nobody waits for: it is the same. */
  #goWithout(): void {
    if (this.#isClosed) return;
    if (this.#awayUntil === 0) this.onAway();
    this.#awayUntil = performance.now() + AWAY_MS;
    const line = this.#line;
    this.#line = null;
    void line?.then((open) => open.close()).catch(() => {});
    for (const [job, { task }] of this.#sent) this.#end(job, this.nearby.clean(task));
  }
}
