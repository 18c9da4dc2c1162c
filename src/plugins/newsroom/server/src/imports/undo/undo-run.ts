import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import { endAnyLead } from '../journal/lead';
import { changeRun, findRun, PLANS } from '../journal/runs';
import { removeFiles } from './remove-files';
import { removeMade } from './remove-made';
import { undoRecord } from './undo-record';
import type { UndoRow, UndoSummary } from './undone';
import { writtenRecords } from './written-records';

/**
 * Takes back what a run created or changed, the last first, each row by itself: whatever somebody
 * has edited since stays. An undo that was interrupted goes on when it is asked for again.
 * Throws NEWSROOM_RUN_UNKNOWN, NEWSROOM_RUN_UNDONE and NEWSROOM_RUN_IS_PLAN.
 */
export async function* undoRun(
  strapi: Core.Strapi,
  { run: nameOrId, signal }: { run: string; signal?: AbortSignal },
): AsyncGenerator<UndoRow, UndoSummary & { isInterrupted: boolean }> {
  const run = await findRun(strapi, nameOrId);
  if (run.state === 'undone') throw new NewsroomError('NEWSROOM_RUN_UNDONE', { run: nameOrId });
  if (PLANS.has(run.state)) throw new NewsroomError('NEWSROOM_RUN_IS_PLAN', { run: nameOrId });
  const runRow = { documentId: run.documentId, rowId: run.id };
  // Of what is taken back nothing more is written, and nobody goes on with it.
  await endAnyLead(strapi, runRow);
  const summary: UndoSummary = {
    run: run.name ?? run.documentId,
    counts: { reversed: 0, kept: 0, failed: 0 },
    removed: 0,
    removedFiles: 0,
    kept: [],
  };
  for await (const record of writtenRecords(strapi, runRow)) {
    if (signal?.aborted) return { ...summary, isInterrupted: true };
    const { undone, reason } = await undoRecord(strapi, record);
    summary.counts[undone] += 1;
    const { source, sourceId, articleDocumentId, slug } = record;
    yield { source, id: sourceId, documentId: articleDocumentId, slug, undone, reason };
  }
  const made = await removeMade(strapi, runRow);
  const files = await removeFiles(strapi, runRow);
  summary.removed = made.removed;
  summary.removedFiles = files.removed;
  summary.kept = [...made.kept, ...files.kept];
  if (summary.counts.failed === 0) {
    await changeRun(strapi, runRow, { state: 'undone', endedAt: new Date() });
  }
  return { ...summary, isInterrupted: false };
}
