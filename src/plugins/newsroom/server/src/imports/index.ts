import type { Core } from '@strapi/strapi';

import { redirectsNow } from './addresses/redirects-now';
import { settledLinks } from './addresses/settle-links';
import type { LinksOfArticle } from './addresses/settle-links';
import { pruneRuns } from './journal/prune';
import type { PrunedRun } from './journal/prune';
import { findRun, listRuns } from './journal/runs';
import type { ImportRun } from './journal/runs';
import { reportOfRun } from './report';
import { recleanRun } from './reclean/reclean-run';
import type { RecleanRequest } from './reclean/reclean-run';
import { resumeImport, runImport } from './run-import';
import type { ResumeRequest } from './run-import';
import type { ImportEvent, ImportSummary } from './import-events';
import type { ImportRequest } from './import-request';
import { runPlan } from './plan/kept/run-plan';
import type { PlanRequest } from './plan/kept/run-plan';
import { undoRun } from './undo/undo-run';
import { work } from './workers/work';
import type { WorkRequest } from './workers/work';

export type { ImportRequest };

/** What the command line asks of the running newsroom: `strapi.plugin('newsroom').service('imports')`. */
export interface ImportsService {
  run(request: ImportRequest): AsyncGenerator<ImportEvent, ImportSummary>;
  /** Does what a dry run has planned, or says what would come out otherwise now. */
  runPlan(request: PlanRequest): AsyncGenerator<ImportEvent, ImportSummary>;
  /** Goes on with a run that was interrupted, killed or failed. */
  resume(request: ResumeRequest): AsyncGenerator<ImportEvent, ImportSummary>;
  /** Takes back what a run created or changed. */
  undo(request: Parameters<typeof undoRun>[1]): ReturnType<typeof undoRun>;
  /** What a run did with every post, as a document in pieces. */
  report(request: Parameters<typeof reportOfRun>[1]): AsyncGenerator<string>;
  /** Cleans what was imported again, with the rules of today. */
  reclean(request: RecleanRequest): AsyncGenerator<ImportEvent, ImportSummary>;
  /** Throws away raw sources and before-images of old runs. */
  prune(request: Parameters<typeof pruneRuns>[1]): AsyncGenerator<PrunedRun>;
  /** Cleans for other processes, and goes on with runs whose process is gone. */
  work(request: WorkRequest): Promise<void>;
  list(): Promise<ImportRun[]>;
  /** Of each article of a run that links to its old site, where it does. */
  links(run: string): AsyncGenerator<LinksOfArticle>;
  /** Where the old addresses of articles lead now. */
  redirects(choices: Parameters<typeof redirectsNow>[1]): ReturnType<typeof redirectsNow>;
}

export const imports = ({ strapi }: { strapi: Core.Strapi }): ImportsService => ({
  run: (request) => runImport(strapi, request),
  runPlan: (request) => runPlan(strapi, request),
  resume: (request) => resumeImport(strapi, request),
  undo: (request) => undoRun(strapi, request),
  report: (request) => reportOfRun(strapi, request),
  reclean: (request) => recleanRun(strapi, request),
  prune: (request) => pruneRuns(strapi, request),
  work: (request) => work(strapi, request),
  list: () => listRuns(strapi),
  async *links(nameOrId) {
    const { documentId, id } = await findRun(strapi, nameOrId);
    yield* settledLinks(strapi, { documentId, rowId: id });
  },
  redirects: (choices) => redirectsNow(strapi, choices),
});
