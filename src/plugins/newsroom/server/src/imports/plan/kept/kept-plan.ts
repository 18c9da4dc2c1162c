import type { Core } from '@strapi/strapi';

import { IMPORT_RUN } from '../../../uids';
import type { ImportRequest } from '../../import-request';
import { keepRecords } from '../../journal/records';
import type { RunRow } from '../../journal/records';
import { changeRun, startRun } from '../../journal/runs';
import type { ImportCounts } from '../../journal/runs';
import type { Foreseen, ForeseenPost } from './foreseen-post';
import { dropPlannedPosts } from './planned-posts';

/** Keeps what a dry run would do, post by post, so that it can be run as it is. */
export class KeptPlan implements Foreseen {
  #row: RunRow | null = null;
  #isWhole = false;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly request: ImportRequest,
  ) {}

  async hear(posts: readonly ForeseenPost[]): Promise<void> {
    if (posts.length === 0) return;
    const { sources, choices, folder = process.cwd() } = this.request;
    const run = { sources, choices: { ...choices, isDryRun: false }, folder };
    this.#row ??= await startRun(this.strapi, { ...run, state: 'planning' });
    const row = this.#row;
    await this.strapi.db.transaction(({ trx }) =>
      keepRecords({ strapi: this.strapi, trx }, row, posts),
    );
  }

  /** @returns the plan's id; null where there was no post to plan. */
  async keep(counts: ImportCounts): Promise<string | null> {
    if (this.#row === null) return null;
    await changeRun(this.strapi, this.#row, { state: 'planned', counts, endedAt: new Date() });
    this.#isWhole = true;
    return this.#row.documentId;
  }

  /** Half a plan would do half of the import. */
  async dropUnlessKept(): Promise<void> {
    if (this.#row !== null && !this.#isWhole) await dropPlan(this.strapi, this.#row);
  }
}

export async function dropPlan(strapi: Core.Strapi, plan: RunRow): Promise<void> {
  await dropPlannedPosts(strapi, plan);
  await strapi.db.query(IMPORT_RUN).delete({ where: { id: plan.rowId } });
}
