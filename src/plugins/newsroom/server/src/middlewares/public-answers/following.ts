import type { Core } from '@strapi/strapi';

import type { AnswerStore } from './answer-store';
import { followChanges } from './follow-changes';
import type { Follower } from './follow-changes';
import { shareAnswers } from './share-answers';

/** What is kept is true for so long even if a change were missed. */
export const LASTS_AT_MOST_MS = 10 * 60_000;

/** Follows what ends answers, from the first public read on: the database may be away before it. */
export class Following {
  /** null until it has begun. */
  follower: Follower | null = null;

  private beginning: Promise<Follower> | null = null;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly store: AnswerStore,
  ) {}

  /** @throws what the database throws; the next request tries again. */
  begin(): Promise<Follower> {
    this.beginning ??= shareAnswers(this.strapi)
      .then((shared) => followChanges(this.strapi, this.store, shared))
      .then((follower) => (this.follower = follower))
      .catch((error: unknown) => {
        this.beginning = null;
        throw error;
      });
    return this.beginning;
  }
}
