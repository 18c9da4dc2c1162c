import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import { countsOf, findRun } from '../journal/runs';
import { csvReport } from './csv-report';
import { htmlReport } from './html-report';
import { jsonReport } from './json-report';
import { reportRows } from './report-rows';
import type { ReportWriter } from './run-report';

/** What a run's report can be written as. */
export const REPORTS = {
  json: jsonReport,
  csv: csvReport,
  html: htmlReport,
} as const satisfies Record<string, ReportWriter>;

export type ReportFormat = keyof typeof REPORTS;

/** Throws NEWSROOM_REPORT_FORMAT_UNKNOWN. */
export function reportFormatNamed(name: string): ReportFormat {
  if (Object.hasOwn(REPORTS, name)) return name as ReportFormat;
  const known = Object.keys(REPORTS).join(', ');
  throw new NewsroomError('NEWSROOM_REPORT_FORMAT_UNKNOWN', { known, format: name });
}

/**
 * What a run did with every post, from its records, in pieces.
 * Throws NEWSROOM_RUN_UNKNOWN.
 */
export async function* reportOfRun(
  strapi: Core.Strapi,
  { run: nameOrId, format }: { run: string; format: ReportFormat },
): AsyncGenerator<string> {
  const run = await findRun(strapi, nameOrId);
  const runRow = { documentId: run.documentId, rowId: run.id };
  yield* REPORTS[format]({
    run: run.name ?? run.documentId,
    state: run.state,
    sources: run.sources ?? [],
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    // A run that goes on, or was killed, has kept none yet.
    counts: run.counts ?? (await countsOf(strapi, runRow)),
    rows: reportRows(strapi, runRow),
  });
}
