import type { Core } from '@strapi/strapi';

import { listRuns } from './journal/runs';
import type { ImportRun } from './journal/runs';
import { reportOfRun } from './report';
import { resumeImport, runImport } from './run-import';
import type { ImportEvent, ImportRequest, ImportSummary } from './run-import';
import { undoRun } from './undo/undo-run';

export type { ImportRequest };

/** What the command line asks of the running newsroom: `strapi.plugin('newsroom').service('imports')`. */
export interface ImportsService {
  run(request: ImportRequest): AsyncGenerator<ImportEvent, ImportSummary>;
  /** Goes on with a run that was interrupted, killed or failed. */
  resume(request: Parameters<typeof resumeImport>[1]): AsyncGenerator<ImportEvent, ImportSummary>;
  /** Takes back what a run created or changed. */
  undo(request: Parameters<typeof undoRun>[1]): ReturnType<typeof undoRun>;
  /** What a run did with every post, as a document in pieces. */
  report(request: Parameters<typeof reportOfRun>[1]): AsyncGenerator<string>;
  list(): Promise<ImportRun[]>;
}

export const imports = ({ strapi }: { strapi: Core.Strapi }): ImportsService => ({
  run: (request) => runImport(strapi, request),
  resume: (request) => resumeImport(strapi, request),
  undo: (request) => undoRun(strapi, request),
  report: (request) => reportOfRun(strapi, request),
  list: () => listRuns(strapi),
});
