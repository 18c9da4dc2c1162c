import type { ImportsService } from '../../../../server/src/imports';
import { mediaNamed } from '../../../../server/src/imports/choices';
import { NewsroomError } from '../../../../story/errors';
import { withNewsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';
import { jsonReport, plainReport } from '../import/report';

export interface RecleanOptions {
  all?: boolean;
  dryRun?: boolean;
  media: string;
  mediaFolder?: string;
  run?: string;
  json?: boolean;
}

/** Throws NEWSROOM_RECLEAN_WHAT and NEWSROOM_RUN_UNKNOWN. */
export async function recleanImports(
  run: string | undefined,
  options: RecleanOptions,
): Promise<ExitCode> {
  if ((run === undefined) !== (options.all === true)) {
    throw new NewsroomError('NEWSROOM_RECLEAN_WHAT');
  }
  const isDryRun = options.dryRun ?? false;
  const request = {
    run: run ?? null,
    isDryRun,
    name: options.run ?? null,
    media: mediaNamed(options.media),
    mediaFolder: options.mediaFolder ?? null,
  };
  const output = new LineWriter(process.stdout);
  const report = options.json ? jsonReport(output) : plainReport(output, { isDryRun });
  return withNewsroom(async ({ strapi, signal }) => {
    const imports = strapi.plugin('newsroom').service('imports') as ImportsService;
    const running = imports.reclean({ ...request, watch: { signal } });
    for (let next = await running.next(); ; next = await running.next()) {
      if (!next.done) {
        await report.event(next.value);
        continue;
      }
      await report.end(next.value);
      if (next.value.isInterrupted) return EXIT.interrupted;
      return next.value.counts.fail > 0 ? EXIT.someFailed : EXIT.done;
    }
  });
}
