import type { ImportsService } from '../../../../server/src/imports';
import { retentionDate } from '../../../../server/src/imports/journal/retention';
import type { PrunedRun } from '../../../../server/src/imports/journal/prune';
import { withNewsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { counted } from '../../output/counted';
import { LineWriter } from '../../output/line-writer';

export interface PruneOptions {
  olderThan: string;
  dryRun?: boolean;
  json?: boolean;
}

/** Throws NEWSROOM_RETENTION_INVALID. */
export async function pruneImports({ olderThan, dryRun, json }: PruneOptions): Promise<ExitCode> {
  const endedBefore = retentionDate(olderThan, new Date());
  const output = new LineWriter(process.stdout);
  await withNewsroom(async ({ strapi, signal }) => {
    const imports = strapi.plugin('newsroom').service('imports') as ImportsService;
    let runs = 0;
    for await (const pruned of imports.prune({ endedBefore, isDryRun: dryRun ?? false })) {
      runs += 1;
      await output.write(json ? JSON.stringify(pruned) : lineOf(pruned));
      if (signal.aborted) break;
    }
    if (json) return;
    if (runs === 0) await output.write('Nothing is that old.');
    else if (dryRun) await output.write('Dry run: nothing was thrown away.');
  });
  return EXIT.done;
}

function lineOf({ run, rawSources, beforeImages, isPlan }: PrunedRun): string {
  if (isPlan) return `${run}: a plan that nobody has run`;
  return (
    `${run}: ${counted(rawSources, 'post')} can’t be cleaned again, ` +
    `${counted(beforeImages, 'change')} of articles can’t be undone any more`
  );
}
