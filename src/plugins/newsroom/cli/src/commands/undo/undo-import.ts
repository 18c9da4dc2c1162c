import type { ImportsService } from '../../../../server/src/imports';
import type { UndoRow, UndoSummary } from '../../../../server/src/imports/undo/undone';
import { withNewsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { counted } from '../../output/counted';
import { LineWriter } from '../../output/line-writer';

export interface UndoOptions {
  json?: boolean;
}

/** Takes a run back in the app of the working directory. */
export async function undoImport(run: string, { json }: UndoOptions): Promise<ExitCode> {
  const output = new LineWriter(process.stdout);
  return withNewsroom(async ({ strapi, signal }) => {
    const imports = strapi.plugin('newsroom').service('imports') as ImportsService;
    const undoing = imports.undo({ run, signal });
    for (let next = await undoing.next(); ; next = await undoing.next()) {
      if (next.done) {
        const { isInterrupted, ...summary } = next.value;
        await output.write(json ? JSON.stringify(summary) : summaryLines(summary).join('\n'));
        if (isInterrupted) return EXIT.interrupted;
        return summary.counts.failed > 0 ? EXIT.someFailed : EXIT.done;
      }
      if (json) await output.write(JSON.stringify(next.value));
      else if (next.value.undone !== 'reversed') await output.write(rowLine(next.value));
    }
  });
}

function rowLine({ slug, documentId, undone, reason }: UndoRow): string {
  return `${slug ?? documentId}: ${undone}. ${reason ?? ''}`;
}

function summaryLines({ run, counts, removed, removedFiles, kept }: UndoSummary): string[] {
  return [
    `Run ${run}: ${counts.reversed} taken back, ${counts.kept} kept, ${counts.failed} failed`,
    `${counted(removed, 'name')} that only the run had brought removed`,
    ...(removedFiles > 0 ? [`${counted(removedFiles, 'file')} removed`] : []),
    ...kept.map(({ kind, name, reason }) => `Kept of its ${kind}: ${name}. ${reason}`),
  ];
}
