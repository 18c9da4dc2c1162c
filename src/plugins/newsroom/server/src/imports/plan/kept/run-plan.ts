import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../../story/errors';
import { importAll } from '../../import-all';
import type { ImportEvent, ImportSummary } from '../../import-events';
import type { ImportRequest, Watch } from '../../import-request';
import { takeLead } from '../../journal/lead';
import type { RunRow } from '../../journal/records';
import { changeRun, checkRunName, findRun } from '../../journal/runs';
import type { ImportRun } from '../../journal/runs';
import { ComparedPlan } from './compared-plan';
import { dropPlannedPosts } from './planned-posts';

export interface PlanRequest extends Pick<ImportRequest, 'watch' | 'chunk' | 'cleaning'> {
  /** The id that the dry run told. */
  plan: string;
  /** Imports also where something would come out otherwise than planned. */
  acceptsChanges: boolean;
}

/**
 * Does what a dry run has planned, with its files and choices. First everything is planned again and
 * compared, post by post; where anything would come out otherwise, that is told, and nothing is
 * imported. From then on the plan is the run, under the same id.
 *
 * @throws NEWSROOM_RUN_UNKNOWN, NEWSROOM_NOT_A_PLAN, NEWSROOM_RUN_NAME_TAKEN and NEWSROOM_PLAN_CHANGED.
 */
export async function* runPlan(
  strapi: Core.Strapi,
  { plan: id, acceptsChanges, watch = {}, chunk, cleaning }: PlanRequest,
): AsyncGenerator<ImportEvent, ImportSummary> {
  const plan = await findRun(strapi, id);
  if (plan.state !== 'planned' || plan.sources === null) {
    throw new NewsroomError('NEWSROOM_NOT_A_PLAN', { run: id, state: plan.state });
  }
  await checkRunName(strapi, plan.choices.name);
  const row = { documentId: plan.documentId, rowId: plan.id };
  const { sources, choices } = plan;
  const request = { sources, chunk, cleaning, folder: plan.folder ?? undefined };

  const compared = new ComparedPlan(strapi, row);
  const again = { ...request, choices: { ...choices, isDryRun: true }, watch: half(watch, 0) };
  const foresight = importAll(strapi, again, { foreseen: compared });
  for (let next = await foresight.next(); ; next = await foresight.next()) {
    for (const change of compared.takeChanges()) yield { kind: 'changed', change };
    if (!next.done) continue;
    if (next.value.isInterrupted) return next.value;
    break;
  }
  for await (const change of compared.missing()) yield { kind: 'changed', change };
  if (compared.count > 0 && !acceptsChanges) {
    throw new NewsroomError('NEWSROOM_PLAN_CHANGED', { plan: id, count: compared.count });
  }
  const { resumes, startedAt } = await begin(strapi, plan, row);
  return yield* importAll(
    strapi,
    { ...request, choices, watch: half(watch, 1) },
    { resumes, startedAt },
  );
}

/** A killed one goes on like any other run: what was planned is known to hold. */
async function begin(
  strapi: Core.Strapi,
  plan: ImportRun,
  row: RunRow,
): Promise<{ resumes: RunRow; startedAt: Date }> {
  const startedAt = new Date();
  const resumes = await strapi.db.transaction(async () => {
    await dropPlannedPosts(strapi, row);
    await changeRun(strapi, row, { name: plan.choices.name, startedAt });
    return takeLead(strapi, plan);
  });
  return { resumes, startedAt };
}

/** All is read twice: to compare, and to import. */
function half({ signal, onProgress }: Watch, before: 0 | 1): Watch {
  return {
    signal,
    onProgress: onProgress && ((bytes, of) => onProgress(before * of + bytes, 2 * of)),
  };
}
