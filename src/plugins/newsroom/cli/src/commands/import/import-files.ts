import type { ImportsService } from '../../../../server/src/imports';
import type { ImportChoices } from '../../../../server/src/imports/choices';
import { formatNamed } from '../../../../server/src/imports/read/format-named';
import type { ImportSummary } from '../../../../server/src/imports/run-import';
import { withNewsroom } from '../../app/with-newsroom';
import type { Newsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';
import { showProgress } from '../../output/progress';
import { jsonReport, plainReport } from './report';

export interface ImportOptions {
  format: string;
  source?: string;
  dryRun?: boolean;
  publish?: boolean;
  defaultAuthor?: string;
  timezone: string;
  run?: string;
  json?: boolean;
}

/** Imports files and folders into the app of the working directory. */
export async function importFiles(
  sources: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const choices: ImportChoices = {
    format: formatNamed(options.format),
    namespace: options.source ?? null,
    isDryRun: options.dryRun ?? false,
    publish: options.publish ?? false,
    defaultAuthor: options.defaultAuthor ?? null,
    timezone: options.timezone,
    name: options.run ?? null,
  };
  const output = new LineWriter(process.stdout);
  const report = options.json ? jsonReport(output) : plainReport(output, choices);
  const { isInterrupted, counts } = await withNewsroom(async (newsroom) => {
    const summary = await runToEnd(newsroom, { sources, choices }, report);
    await report.end(summary);
    return summary;
  });
  if (isInterrupted) return EXIT.interrupted;
  return counts.fail > 0 ? EXIT.someFailed : EXIT.done;
}

async function runToEnd(
  { strapi, signal }: Newsroom,
  request: { sources: readonly string[]; choices: ImportChoices },
  report: ReturnType<typeof jsonReport>,
): Promise<ImportSummary> {
  const imports = strapi.plugin('newsroom').service('imports') as ImportsService;
  const progress = showProgress(process.stderr);
  const run = imports.run({ ...request, watch: { signal, onProgress: progress.advance } });
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
