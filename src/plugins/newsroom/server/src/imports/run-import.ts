import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../story/errors';
import { importAll } from './import-all';
import type { ImportEvent, ImportSummary } from './import-events';
import type { ImportRequest } from './import-request';
import { takeLead } from './journal/lead';
import type { RunRow } from './journal/records';
import { checkRunName, findRun, RESUMABLE } from './journal/runs';
import { KeptPlan } from './plan/kept/kept-plan';
import { isTimezone } from './write/instant';

/**
 * Imports files and folders: read → clean → match → write, some posts at a time, each time in a
 * transaction. What fails is a row with outcome `fail`; it never ends the others. A dry run writes
 * nothing but its plan, which `runPlan` follows later.
 * Throws NEWSROOM_TIMEZONE_UNKNOWN and NEWSROOM_RUN_NAME_TAKEN before anything is read.
 */
export async function* runImport(
  strapi: Core.Strapi,
  request: ImportRequest,
): AsyncGenerator<ImportEvent, ImportSummary> {
  const { timezone, name, isDryRun } = request.choices;
  if (!isTimezone(timezone)) throw new NewsroomError('NEWSROOM_TIMEZONE_UNKNOWN', { timezone });
  await checkRunName(strapi, name);
  if (!isDryRun) return yield* importAll(strapi, request);
  const plan = new KeptPlan(strapi, request);
  try {
    const summary = yield* importAll(strapi, request, { foreseen: plan });
    return summary.isInterrupted ? summary : { ...summary, plan: await plan.keep(summary.counts) };
  } finally {
    await plan.dropUnlessKept();
  }
}

export interface ResumeRequest extends Pick<ImportRequest, 'watch' | 'chunk' | 'cleaning'> {
  run: string;
  /** The run as it was taken over already; else it is taken from whoever leads it. */
  lead?: RunRow;
}

/**
 * Goes on with a run that was interrupted, killed or failed, with the sources and choices that it
 * began with. What has a record is done; the rest is imported as if nothing had happened.
 * Throws NEWSROOM_RUN_UNKNOWN and NEWSROOM_RUN_NOT_RESUMABLE.
 */
export async function* resumeImport(
  strapi: Core.Strapi,
  { run: nameOrId, watch, chunk, cleaning, lead }: ResumeRequest,
): AsyncGenerator<ImportEvent, ImportSummary> {
  const run = await findRun(strapi, nameOrId);
  if (!RESUMABLE.has(run.state) || run.sources === null) {
    throw new NewsroomError('NEWSROOM_RUN_NOT_RESUMABLE', { run: nameOrId, state: run.state });
  }
  const resumes = lead ?? (await takeLead(strapi, run));
  const { sources, choices, folder } = run;
  return yield* importAll(
    strapi,
    { sources, choices, watch, chunk, cleaning, folder: folder ?? undefined },
    { resumes, startedAt: new Date(run.startedAt ?? Date.now()) },
  );
}
