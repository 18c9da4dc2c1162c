import type { Core } from '@strapi/strapi';

import type { KeptAnswer } from './kept-answer';

/**
 * Answers by key, the longest unused thrown out first. A generation counts what ended answers: one
 * that was made before the last such event must not be kept after it, for it may show what was.
 */
export class AnswerStore {
  private readonly answers = new Map<string, KeptAnswer>();

  private bytes = 0;

  generation = 0;

  /** Whether the generation is raised by every change, as it is from the first public read on. */
  isFollowed = false;

  hits = 0;

  misses = 0;

  constructor(private readonly capacity: number) {}

  get(key: string, now: number): KeptAnswer | null {
    const answer = this.answers.get(key);
    if (!answer) return null;
    if (answer.expiresAt <= now) {
      this.remove(key);
      return null;
    }
    // A Map keeps the order of insertion: what was used last stands last.
    this.answers.delete(key);
    this.answers.set(key, answer);
    return answer;
  }

  keep(key: string, answer: KeptAnswer, generation: number): boolean {
    if (generation !== this.generation || answer.bytes > this.capacity / 8) return false;
    this.remove(key);
    this.answers.set(key, answer);
    this.bytes += answer.bytes;
    for (const oldest of this.answers.keys()) {
      if (this.bytes <= this.capacity) break;
      this.remove(oldest);
    }
    return true;
  }

  /** Adds to an answer that is still kept. */
  grow(key: string, answer: KeptAnswer, bytes: number): void {
    if (this.answers.get(key) !== answer) return;
    answer.bytes += bytes;
    this.bytes += bytes;
  }

  clear(): void {
    this.generation += 1;
    this.answers.clear();
    this.bytes = 0;
  }

  /** Ends what has one of these keys (surrogate-keys.ts). */
  end(keys: ReadonlySet<string>): void {
    this.generation += 1;
    for (const [key, answer] of this.answers) {
      if (answer.keys.some((one) => keys.has(one))) this.remove(key);
    }
  }

  get size(): { answers: number; bytes: number } {
    return { answers: this.answers.size, bytes: this.bytes };
  }

  private remove(key: string): void {
    const answer = this.answers.get(key);
    if (!answer) return;
    this.answers.delete(key);
    this.bytes -= answer.bytes;
  }
}

const stores = new WeakMap<Core.Strapi, AnswerStore>();

/** One an instance, for who reports on it; null before it is made. */
export const answersOf = (strapi: Core.Strapi): AnswerStore | null => stores.get(strapi) ?? null;

export function makeAnswers(strapi: Core.Strapi, capacity: number): AnswerStore {
  const store = new AnswerStore(capacity);
  stores.set(strapi, store);
  return store;
}
