import type { Core } from '@strapi/strapi';

import type { ArticleKey } from '../../documents/article/versions';
import { findRun } from '../journal/runs';
import { plansAgain } from './reclean-chunk';
import type { PlanAgain } from './reclean-chunk';
import { openRun, rowOf, runAgain } from './reclean-run';
import { runOfArticle, storedPosts } from './stored-posts';

/**
 * What cleaning an article again would make of it; null where the journal does not have its source.
 * Writes nothing.
 */
export async function foreseeArticle(
  strapi: Core.Strapi,
  article: ArticleKey,
): Promise<{ plan: PlanAgain; timezone: string } | null> {
  const runId = await runOfArticle(strapi, article);
  if (runId === null) return null;
  const request = {
    run: runId,
    isDryRun: true,
    name: null,
    media: 'leave',
    mediaFolder: null,
  } as const;
  const base = await openRun(strapi, request);
  try {
    const importRun = await findRun(strapi, runId);
    const run = await runAgain(base, importRun, request);
    for await (const post of storedPosts(strapi, rowOf(importRun), article)) {
      for await (const plan of plansAgain(run, [post])) {
        if (plan.kind === 'failed') throw plan.error;
        return { plan, timezone: run.choices.timezone };
      }
    }
    return null;
  } finally {
    await base.media.close();
  }
}
