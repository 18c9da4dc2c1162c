import { writeFile } from 'node:fs/promises';

import type { ImportsService } from '../../../../server/src/imports';
import type { ImportChoices } from '../../../../server/src/imports/choices';
import { unmatchedCsv } from '../../../../server/src/imports/report/unmatched-csv';
import type { ImportSummary } from '../../../../server/src/imports/import-events';
import type { Watch } from '../../../../server/src/imports/import-request';
import { NewsroomError } from '../../../../story/errors';
import { withNewsroom } from '../../app/with-newsroom';
import type { Newsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';
import { showProgress } from '../../output/progress';
import { choicesOf } from './choices-of';
import type { ImportOptions } from './choices-of';
import { jsonReport, plainReport } from './report';

/** Imports files and folders into the app of the working directory. */
export async function importFiles(
  sources: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  checkUsage(sources, options);
  const choices = await choicesOf(options);
  const output = new LineWriter(process.stdout);
  const report = options.json ? jsonReport(output) : plainReport(output, choices);
  const { isInterrupted, counts } = await withNewsroom(async (newsroom) => {
    const summary = await runToEnd(newsroom, { sources, choices, options }, report);
    await report.end(summary);
    if (options.unmatched !== undefined) {
      await writeFile(options.unmatched, unmatchedCsv(summary.unmatched));
    }
    return summary;
  });
  if (isInterrupted) return EXIT.interrupted;
  return counts.fail > 0 ? EXIT.someFailed : EXIT.done;
}

/** What is gone on with, and a plan, know their own files. */
function checkUsage(
  sources: readonly string[],
  { resume, plan, dryRun, acceptChanges }: ImportOptions,
): void {
  if (plan !== undefined && (sources.length > 0 || resume !== undefined || dryRun)) {
    throw new NewsroomError('NEWSROOM_PLAN_TAKES_NO_FILES');
  }
  if (acceptChanges && plan === undefined) {
    throw new NewsroomError('NEWSROOM_ACCEPT_CHANGES_OF_WHAT');
  }
  if (resume !== undefined && sources.length > 0) {
    throw new NewsroomError('NEWSROOM_RESUME_TAKES_NO_FILES');
  }
  if (resume === undefined && plan === undefined && sources.length === 0) {
    throw new NewsroomError('NEWSROOM_NOTHING_TO_IMPORT');
  }
}

interface Asked {
  sources: readonly string[];
  choices: ImportChoices;
  options: Pick<ImportOptions, 'resume' | 'plan' | 'acceptChanges' | 'threads'>;
}

function started(
  imports: ImportsService,
  { sources, choices, options: { resume, plan, acceptChanges = false, threads } }: Asked,
  watch: Watch,
): ReturnType<ImportsService['run']> {
  const how = { watch, cleaning: { threads } };
  if (plan !== undefined) return imports.runPlan({ plan, acceptsChanges: acceptChanges, ...how });
  if (resume !== undefined) return imports.resume({ run: resume, ...how });
  return imports.run({ sources, choices, ...how });
}

async function runToEnd(
  { strapi, signal }: Newsroom,
  asked: Asked,
  report: ReturnType<typeof jsonReport>,
): Promise<ImportSummary> {
  const imports = strapi.plugin('newsroom').service('imports') as ImportsService;
  const progress = showProgress(process.stderr);
  const run = started(imports, asked, { signal, onProgress: progress.advance });
  try {
    for (let next = await run.next(); ; next = await run.next()) {
      if (next.done) return next.value;
      if (next.value.kind === 'row') progress.count();
      await report.event(next.value);
    }
  } finally {
    progress.stop();
  }
}
