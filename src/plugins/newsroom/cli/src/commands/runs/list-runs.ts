import type { ImportsService } from '../../../../server/src/imports';
import type { ImportRun } from '../../../../server/src/imports/journal/runs';
import { OUTCOMES } from '../../../../server/src/imports/outcome';
import { withNewsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';

export interface RunsOptions {
  json?: boolean;
}

export async function listRuns({ json }: RunsOptions): Promise<ExitCode> {
  const output = new LineWriter(process.stdout);
  const runs = await withNewsroom(({ strapi }) =>
    (strapi.plugin('newsroom').service('imports') as ImportsService).list(),
  );
  if (runs.length === 0 && !json) await output.write('No import yet.');
  for (const run of runs) await output.write(json ? jsonLine(run) : plainLine(run));
  return EXIT.done;
}

function jsonLine({ documentId, name, state, counts, startedAt, endedAt }: ImportRun): string {
  return JSON.stringify({ run: name ?? documentId, state, startedAt, endedAt, counts });
}

function plainLine({ documentId, name, state, counts, startedAt }: ImportRun): string {
  const outcomes = OUTCOMES.filter((outcome) => (counts?.[outcome] ?? 0) > 0)
    .map((outcome) => `${counts?.[outcome]} ${outcome}`)
    .join(', ');
  const started = startedAt === null ? '' : new Date(startedAt).toISOString();
  return [name ?? documentId, started, state, outcomes].join('  ');
}
