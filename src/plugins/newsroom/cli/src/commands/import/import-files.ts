import type { ImportsService } from '../../../../server/src/imports';
import { writerNamed } from '../../../../server/src/imports/choices';
import type { ImportChoices } from '../../../../server/src/imports/choices';
import { formatNamed } from '../../../../server/src/imports/read/format-named';
import { mappingNamed } from '../../../../server/src/imports/read/mapping-named';
import type { ImportSummary } from '../../../../server/src/imports/run-import';
import { NewsroomError } from '../../../../story/errors';
import { withNewsroom } from '../../app/with-newsroom';
import type { Newsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';
import { showProgress } from '../../output/progress';
import { jsonReport, plainReport } from './report';

export interface ImportOptions {
  format: string;
  map: string[];
  source?: string;
  dryRun?: boolean;
  publish?: boolean;
  defaultAuthor?: string;
  timezone: string;
  writer: string;
  resume?: string;
  run?: string;
  json?: boolean;
}

/** Imports files and folders into the app of the working directory. */
export async function importFiles(
  sources: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  if (options.resume === undefined && sources.length === 0) {
    throw new NewsroomError('NEWSROOM_NOTHING_TO_IMPORT');
  }
  if (options.resume !== undefined && sources.length > 0) {
    throw new NewsroomError('NEWSROOM_RESUME_TAKES_NO_FILES');
  }
  const choices: ImportChoices = {
    format: formatNamed(options.format),
    mapping: mappingNamed(options.map),
    namespace: options.source ?? null,
    isDryRun: options.dryRun ?? false,
    publish: options.publish ?? false,
    defaultAuthor: options.defaultAuthor ?? null,
    timezone: options.timezone,
    name: options.run ?? null,
    writer: writerNamed(options.writer),
  };
  const output = new LineWriter(process.stdout);
  const report = options.json ? jsonReport(output) : plainReport(output, choices);
  const { isInterrupted, counts } = await withNewsroom(async (newsroom) => {
    const summary = await runToEnd(newsroom, { sources, choices, resume: options.resume }, report);
    await report.end(summary);
    return summary;
  });
  if (isInterrupted) return EXIT.interrupted;
  return counts.fail > 0 ? EXIT.someFailed : EXIT.done;
}

async function runToEnd(
  { strapi, signal }: Newsroom,
  {
    resume,
    ...request
  }: {
    sources: readonly string[];
    choices: ImportChoices;
    resume: string | undefined;
  },
  report: ReturnType<typeof jsonReport>,
): Promise<ImportSummary> {
  const imports = strapi.plugin('newsroom').service('imports') as ImportsService;
  const progress = showProgress(process.stderr);
  const watch = { signal, onProgress: progress.advance };
  const run =
    resume === undefined
      ? imports.run({ ...request, watch })
      : imports.resume({ run: resume, watch });
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
