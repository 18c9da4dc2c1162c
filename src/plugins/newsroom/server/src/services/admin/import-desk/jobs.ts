import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';

import type { Core } from '@strapi/strapi';

import type { DeskChoices, DeskRow, Job, JobKind } from '../../../../../shared/admin/import-desk';
import { NewsroomError } from '../../../../../story/errors';
import { newDocumentId } from '../../../documents/new-document-id';
import type { ImportsService } from '../../../imports';
import { failureOf } from '../../../imports/failure';
import { mediaNamed } from '../../../imports/choices';
import { nearDuplicatesNamed } from '../../../imports/match/near/choice';
import { matchingNamed } from '../../../imports/match/people/how-to-match';
import { formatNamed } from '../../../imports/read/format-named';
import type { ImportEvent } from '../../../imports/import-events';
import { HAND_ON } from '../../../imports/import-request';
import type { ImportRequest, Watch } from '../../../imports/import-request';
import { batchFolder, filesFolder } from '../staging/batches';
import { loadJob, loadJobs, rowsFile, saveJob } from './job-files';
import { remember, takeTurn } from './one-at-a-time';
import { shownSource, stagedSources } from './staged-sources';

/** How often the state of a running job is written down for the time after a restart. */
const SAVED_EVERY = 2000;

/** Nobody settles more of them by hand. */
const MOST_UNMATCHED = 500;

/** Whoever has more of them makes a new plan. */
const MOST_CHANGES = 200;

interface Running {
  job: Job;
  stop: AbortController;
  /** Gives the turn to the next. */
  release: () => void;
}

/** What this server is at. */
let running: Running | null = null;

interface JobRequest {
  kind: JobKind;
  choices: DeskChoices;
  /** What an earlier job has planned is imported, with the choices of then; for `run` alone. */
  plan?: { id: string; acceptsChanges: boolean } | null;
}

/**
 * Starts a dry run or an import that goes on when the browser is closed.
 *
 * @throws NEWSROOM_JOB_RUNNING, NEWSROOM_BATCH_NOT_FOUND, NEWSROOM_RUN_UNKNOWN
 */
export async function startJob(
  strapi: Core.Strapi,
  batchId: string,
  { kind, choices, plan = null }: JobRequest,
): Promise<Job> {
  const folder = await batchFolder(strapi, batchId);
  if (plan !== null) await checkPlan(folder, plan.id);
  const release = takeTurn();
  const job: Job = {
    id: newDocumentId(),
    batchId,
    kind,
    state: 'running',
    choices,
    startedAt: new Date().toISOString(),
    endedAt: null,
    read: { bytes: 0, of: 0 },
    counts: {},
    rows: 0,
    queries: {},
    made: {},
    unmatched: [],
    problems: 0,
    media: { placed: 0, failed: 0, left: 0 },
    run: null,
    plan: plan?.id ?? null,
    changes: [],
    changed: 0,
    error: null,
  };
  const mine: Running = { job, stop: new AbortController(), release };
  running = mine;
  await saveJob(folder, job).catch((error: unknown) => {
    release();
    throw error;
  });
  const working = work(strapi, folder, mine, plan).finally(() => {
    if (running === mine) running = null;
  });
  remember(working, mine.stop);
  return job;
}

/** Another batch's plan, or the command line's, is of files that are not in this batch. */
async function checkPlan(folder: string, plan: string): Promise<void> {
  const jobs = await loadJobs(folder);
  if (jobs.some((job) => job.plan === plan)) return;
  throw new NewsroomError('NEWSROOM_RUN_UNKNOWN', { run: plan });
}

/** As it is now; one that is not at work here any more, and not ended, was interrupted. */
export async function findJob(strapi: Core.Strapi, batchId: string, id: string): Promise<Job> {
  const atWork = running?.job;
  return asItIs(await loadJob(await batchFolder(strapi, batchId), id), atWork);
}

export async function findJobs(strapi: Core.Strapi, batchId: string): Promise<Job[]> {
  const atWork = running?.job;
  const jobs = await loadJobs(await batchFolder(strapi, batchId));
  return jobs.map((job) => asItIs(job, atWork));
}

/** Ends a job after the story it is at; what it wrote stays. */
export function stopJob(id: string): void {
  if (running?.job.id === id) running.stop.abort();
}

/** @param atWork asked before the job was loaded: it may end meanwhile, and is not interrupted then. */
function asItIs(job: Job, atWork: Job | undefined): Job {
  if (atWork?.id === job.id) return atWork;
  return job.state === 'running' ? { ...job, state: 'interrupted' } : job;
}

async function work(
  strapi: Core.Strapi,
  folder: string,
  { job, stop, release }: Running,
  plan: JobRequest['plan'],
): Promise<void> {
  const rows = createWriteStream(rowsFile(folder, job.id));
  const save = setInterval(() => void saveJob(folder, job).catch(() => {}), SAVED_EVERY);
  try {
    const imports: ImportsService = strapi.plugin('newsroom').service('imports');
    const watch: Watch = {
      signal: stop.signal,
      onProgress: (bytes, of) => (job.read = { bytes, of }),
    };
    const events = plan
      ? imports.runPlan({ plan: plan.id, acceptsChanges: plan.acceptsChanges, watch })
      : imports.run(await requestOf(job, folder, watch));
    let next = await events.next();
    for (; !next.done; next = await events.next()) {
      await note(job, next.value, rows, filesFolder(folder));
    }
    const { run, counts, made, media: files, isInterrupted } = next.value;
    job.plan ??= next.value.plan;
    const unmatched = next.value.unmatched.slice(0, MOST_UNMATCHED);
    Object.assign(job, {
      run,
      counts,
      made,
      unmatched,
      media: files,
      state: isInterrupted ? cutOff(stop.signal) : 'done',
    });
  } catch (error) {
    const { code, reason } = failureOf(error);
    Object.assign(job, { state: 'failed', error: { code, message: reason } });
  } finally {
    // One whose end is told is only being put away.
    release();
    clearInterval(save);
    await new Promise((done) => rows.end(done));
    job.endedAt = new Date().toISOString();
    await saveJob(folder, job).catch((error: unknown) => strapi.log.error(error));
  }
}

/** Somebody stopped it, or the server is stopped: then whoever looks next is told so. */
const cutOff = ({ reason }: AbortSignal): Job['state'] =>
  reason === HAND_ON ? 'interrupted' : 'stopped';

async function requestOf(
  { kind, choices: { format, media, matching, nearDuplicates, ...choices } }: Job,
  folder: string,
  watch: Watch,
): Promise<ImportRequest> {
  return {
    sources: await stagedSources(filesFolder(folder)),
    choices: {
      ...choices,
      format: formatNamed(format ?? 'auto'),
      media: mediaNamed(media),
      matching: matchingNamed(matching),
      nearDuplicates: nearDuplicatesNamed(nearDuplicates),
      isDryRun: kind === 'plan',
    },
    watch,
  };
}

async function note(job: Job, event: ImportEvent, rows: Writable, files: string): Promise<void> {
  if (event.kind === 'note') {
    job.problems += 1;
    return;
  }
  if (event.kind === 'changed') {
    job.changed += 1;
    const { source, ...change } = event.change;
    if (job.changes.length < MOST_CHANGES) {
      job.changes.push({ source: source.replace(`${files}/`, ''), ...change });
    }
    return;
  }
  const { outcome, reason, ...row } = event.row;
  job.rows += 1;
  job.counts[outcome] = (job.counts[outcome] ?? 0) + 1;
  for (const { rule } of event.queries) job.queries[rule] = (job.queries[rule] ?? 0) + 1;
  const line: DeskRow = {
    outcome,
    ...row,
    source: shownSource(row.source),
    reason: reason?.replaceAll(`${files}/`, '') ?? null,
    headline: event.headline,
    queries: event.queries.length,
  };
  if (!rows.write(`${JSON.stringify(line)}\n`)) {
    await new Promise((done) => rows.once('drain', done));
  }
}
