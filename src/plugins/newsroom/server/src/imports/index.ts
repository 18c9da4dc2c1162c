import type { Core } from '@strapi/strapi';

import { listRuns } from './journal/runs';
import type { ImportRun } from './journal/runs';
import { runImport } from './run-import';
import type { ImportEvent, ImportSummary } from './run-import';

export type ImportRequest = Parameters<typeof runImport>[1];

/** What the command line asks of the running newsroom: `strapi.plugin('newsroom').service('imports')`. */
export interface ImportsService {
  run(request: ImportRequest): AsyncGenerator<ImportEvent, ImportSummary>;
  list(): Promise<ImportRun[]>;
}

export const imports = ({ strapi }: { strapi: Core.Strapi }): ImportsService => ({
  run: (request) => runImport(strapi, request),
  list: () => listRuns(strapi),
});
