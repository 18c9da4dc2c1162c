import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import { BUILD, THREAD_SCRIPT } from './build';
import { cleanHere } from './clean-here';
import type { CleanedPost, CleaningTask } from './clean-post';
import type { CleaningDesk } from './cleaning-desk';

/** One core matches and writes; more threads than this wait for it. */
const MOST_THREADS = 8;

export const threadsHere = (): number =>
  Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));

/** A thread that says nothing for so long hangs: a task takes a tenth of a second. */
const PATIENCE_MS = 60_000;
/** By then an idle thread ends. */
const REST_MS = 30_000;
/** A thread that needs more for a few posts dies alone, and memory does not grow with the threads. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
/** After so many that died within this time something is wrong with this machine, and no more are started. */
const MOST_DEATHS = 3;
const MOURNED_MS = 600_000;

interface Waiting {
  task: CleaningTask;
  done: (cleaned: CleanedPost[] | Promise<CleanedPost[]>) => void;
}

interface ThreadOptions {
  threads: number;
  script?: string;
  patienceMs?: number;
  /** Cleans what no thread could. A server leaves that to the import: here it would answer nobody meanwhile. */
  otherwise?: CleaningDesk['clean'];
}

/** Cleans in threads. What a thread that dies or hangs was at is cleaned again, in this one unless told otherwise. */
export class ThreadDesk implements CleaningDesk {
  readonly hands: number;
  readonly #script: string;
  readonly #patienceMs: number;
  /** With what ends their rest. */
  readonly #idle = new Map<Worker, NodeJS.Timeout>();
  readonly #all = new Set<Worker>();
  readonly #waiting: Waiting[] = [];
  readonly #otherwise: CleaningDesk['clean'];
  /** When threads died. */
  #deaths: number[] = [];
  #isClosed = false;

  constructor({
    threads,
    script = THREAD_SCRIPT,
    patienceMs = PATIENCE_MS,
    otherwise = cleanHere,
  }: ThreadOptions) {
    this.hands = threads;
    this.#script = script;
    this.#patienceMs = patienceMs;
    this.#otherwise = otherwise;
  }

  clean(task: CleaningTask): Promise<CleanedPost[]> {
    return new Promise((done) => {
      // A thread for what nobody asks for would keep the process.
      if (this.#isClosed) return;
      this.#waiting.push({ task, done });
      this.#handOut();
    });
  }

  /** What is not cleaned by then nobody asks for, nor for what is given later. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#waiting.length = 0;
    await Promise.all([...this.#all].map((thread) => thread.terminate()));
  }

  #handOut(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#free();
      if (thread !== null) this.#give(thread, this.#waiting.shift()!);
      else if (this.#all.size > 0) return;
      else {
        const { task, done } = this.#waiting.shift()!;
        done(this.#otherwise(task));
      }
    }
  }

  #free(): Worker | null {
    for (const [thread, rest] of this.#idle) {
      clearTimeout(rest);
      this.#idle.delete(thread);
      return thread;
    }
    if (this.#all.size >= this.hands || this.#isInMourning()) return null;
    const thread = new Worker(this.#script, { resourceLimits: MEMORY, workerData: BUILD });
    this.#all.add(thread);
    // One that nobody listens to would end the whole process; an exit follows it.
    thread.on('error', () => {});
    // Before that of its task, which finds it gone.
    thread.once('exit', () => {
      this.#all.delete(thread);
      clearTimeout(this.#idle.get(thread));
      this.#idle.delete(thread);
    });
    return thread;
  }

  #isInMourning(): boolean {
    const since = performance.now() - MOURNED_MS;
    this.#deaths = this.#deaths.filter((at) => at > since);
    return this.#deaths.length >= MOST_DEATHS;
  }

  /** A server that cleans for others now and then does not keep its threads for ever. */
  #rest(thread: Worker): void {
    const leave = () => {
      this.#idle.delete(thread);
      // Its place is free before it is gone.
      this.#all.delete(thread);
      void thread.terminate();
    };
    this.#idle.set(thread, setTimeout(leave, REST_MS).unref());
  }

  #give(thread: Worker, { task, done }: Waiting): void {
    const patience = setTimeout(() => void thread.terminate(), this.#patienceMs);
    const answered = (cleaned: CleanedPost[]) => {
      end();
      done(cleaned);
      this.#rest(thread);
      this.#handOut();
    };
    const died = () => {
      end();
      this.#deaths.push(performance.now());
      if (this.#isClosed) return;
      done(this.#otherwise(task));
      this.#handOut();
    };
    const end = () => {
      clearTimeout(patience);
      thread.off('message', answered).off('exit', died);
    };
    thread.on('message', answered).on('exit', died);
    thread.postMessage(task);
  }
}
