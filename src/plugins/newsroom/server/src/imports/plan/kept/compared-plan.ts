import type { Core } from '@strapi/strapi';

import type { ChangedPost } from '../../import-events';
import { recordKey } from '../../journal/records';
import type { RunRow } from '../../journal/records';
import type { Foreseen, ForeseenPost } from './foreseen-post';
import { plannedPosts, plannedPostsWith } from './planned-posts';
import type { PlannedPost } from './planned-posts';
import { whatChanged } from './what-changed';

/** Hears what would be done now, and says where that is not what the plan says. */
export class ComparedPlan implements Foreseen {
  readonly #met = new Set<string>();
  #changes: ChangedPost[] = [];
  /** How many posts would come out otherwise. */
  count = 0;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly plan: RunRow,
  ) {}

  async hear(posts: readonly ForeseenPost[]): Promise<void> {
    const keys = posts.map(({ sourceKey, occurrence }) =>
      recordKey(this.plan.documentId, sourceKey, occurrence),
    );
    const planned = await plannedPostsWith(this.strapi, keys);
    for (const [index, post] of posts.entries()) {
      const key = keys[index]!;
      this.#met.add(key);
      this.#compare(planned.get(key) ?? null, post);
    }
  }

  /** What was found since this was asked last. */
  takeChanges(): ChangedPost[] {
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }

  /** Those of the plan that nobody told of, when all were heard. */
  async *missing(): AsyncGenerator<ChangedPost> {
    for await (const { key, source, sourceId, outcome } of plannedPosts(this.strapi, this.plan)) {
      if (this.#met.has(key)) continue;
      this.count += 1;
      const reason = 'It is not in the files any more.';
      yield { source, id: sourceId, planned: outcome, now: null, reason };
    }
  }

  #compare(planned: PlannedPost | null, { row, left, planned: effect }: ForeseenPost): void {
    const { source, id, outcome, code, reason } = row;
    const changed =
      planned === null
        ? 'It was not in the files when the plan was made.'
        : whatChanged(
            { ...planned, effect: planned.planned },
            { outcome, code, reason, left, effect },
          );
    if (changed === null) return;
    this.count += 1;
    const before = planned?.outcome ?? null;
    this.#changes.push({ source, id, planned: before, now: outcome, reason: changed });
  }
}
