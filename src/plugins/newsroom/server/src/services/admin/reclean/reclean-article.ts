import type { Core } from '@strapi/strapi';

import { compareTexts } from '../../../../../shared/admin/compare-texts';
import type { ArticleReclean, RecleanedArticle } from '../../../../../shared/admin/reclean';
import { toParagraphs } from '../../../../../story/blocks';
import { NewsroomError } from '../../../../../story/errors';
import type { Block } from '../../../../../story/model';
import type { ArticleKey } from '../../../documents/article/versions';
import type { ImportsService } from '../../../imports';
import { foreseeArticle } from '../../../imports/reclean/foresee-article';
import { writtenAgain } from '../../../imports/reclean/reclean-chunk';
import { runOfArticle } from '../../../imports/reclean/stored-posts';
import { canonicalJson } from '../../../imports/write/snapshot';
import { takeTurn } from '../import-desk/one-at-a-time';
import { changedFields } from './changed-fields';

/**
 * What cleaning an article again would change; null where the journal does not have its source.
 * Also of one that an editor has changed: there it shows what the rules of today would make of it.
 */
export async function foreseeReclean(
  strapi: Core.Strapi,
  article: ArticleKey,
): Promise<ArticleReclean | null> {
  const foreseen = await foreseeArticle(strapi, article);
  if (!foreseen) return null;
  const { plan, timezone } = foreseen;
  const { outcome, reason } = plan.decision;
  if (!plan.before || outcome === 'unchanged') {
    return { outcome, reason, fields: [], text: [], isFormOnly: false };
  }
  const before = plan.before.draft;
  const after = writtenAgain(plan, timezone).draft;
  const fields = await changedFields(strapi, { before, after, matched: plan.matched });
  const text = compareTexts(
    toParagraphs((before.body ?? []) as Block[]),
    toParagraphs((after.body ?? []) as Block[]),
  );
  const isSameText = text.every(({ kind }) => kind === 'same');
  const isFormOnly = isSameText && canonicalJson(before.body) !== canonicalJson(after.body);
  return { outcome, reason, fields, text, isFormOnly };
}

/**
 * Cleans one article again, as a run of its own.
 *
 * @throws NEWSROOM_RECLEAN_NO_SOURCE, NEWSROOM_JOB_RUNNING
 */
export async function recleanArticle(
  strapi: Core.Strapi,
  article: ArticleKey,
): Promise<RecleanedArticle> {
  const run = await runOfArticle(strapi, article);
  if (run === null) throw new NewsroomError('NEWSROOM_RECLEAN_NO_SOURCE');
  const release = takeTurn();
  try {
    const imports: ImportsService = strapi.plugin('newsroom').service('imports');
    const request = { isDryRun: false, name: null, media: 'leave', mediaFolder: null } as const;
    const events = imports.reclean({ ...request, run, article });
    let came: Pick<RecleanedArticle, 'outcome' | 'reason'> = { outcome: 'unchanged', reason: null };
    let next = await events.next();
    for (; !next.done; next = await events.next()) {
      if (next.value.kind === 'row') came = next.value.row;
    }
    return { outcome: came.outcome, reason: came.reason, run: next.value.run };
  } finally {
    release();
  }
}
