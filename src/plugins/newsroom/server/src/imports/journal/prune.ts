import type { Core } from '@strapi/strapi';

import { dropPlan } from '../plan/kept/kept-plan';
import { IMPORT_RECORD, IMPORT_RUN } from '../../uids';
import { PLANS } from './runs';

/** What was, or would be, thrown away of one run. */
export interface PrunedRun {
  run: string;
  endedAt: string;
  /** Posts that can't be cleaned again with newer rules. */
  rawSources: number;
  /** Changed articles whose change can't be undone any more. */
  beforeImages: number;
  /** A plan that nobody has run goes as a whole. */
  isPlan: boolean;
}

interface RunRow {
  id: number;
  documentId: string;
  name: string | null;
  endedAt: string;
}

interface RecordRow {
  id: number;
  rawSource: string | null;
  beforeImage: unknown;
}

const AT_ONCE = 200;

/**
 * Throws away the raw sources and before-images of runs that ended before a date. What was done, and
 * what a run has newly created, stays known: that can be undone without them.
 */
export async function* pruneRuns(
  strapi: Core.Strapi,
  { endedBefore, isDryRun }: { endedBefore: Date; isDryRun: boolean },
): AsyncGenerator<PrunedRun> {
  yield* prunePlans(strapi, { endedBefore, isDryRun });
  const runs: RunRow[] = await strapi.db.query(IMPORT_RUN).findMany({
    where: { endedAt: { $lt: endedBefore }, state: { $in: ['done', 'undone', 'failed'] } },
    select: ['id', 'documentId', 'name', 'endedAt'],
    orderBy: { endedAt: 'asc' },
  });
  for (const run of runs) {
    const pruned = await pruneRun(strapi, run, isDryRun);
    if (pruned.rawSources + pruned.beforeImages > 0) yield pruned;
  }
}

async function* prunePlans(
  strapi: Core.Strapi,
  { endedBefore, isDryRun }: { endedBefore: Date; isDryRun: boolean },
): AsyncGenerator<PrunedRun> {
  const plans: Array<RunRow & { startedAt: string }> = await strapi.db.query(IMPORT_RUN).findMany({
    where: { startedAt: { $lt: endedBefore }, state: { $in: [...PLANS] } },
    select: ['id', 'documentId', 'startedAt', 'endedAt'],
    orderBy: { startedAt: 'asc' },
  });
  for (const { id, documentId, startedAt, endedAt } of plans) {
    if (!isDryRun) await dropPlan(strapi, { documentId, rowId: id });
    const when = endedAt ?? startedAt;
    yield { run: documentId, endedAt: when, rawSources: 0, beforeImages: 0, isPlan: true };
  }
}

async function pruneRun(
  strapi: Core.Strapi,
  { id: run, documentId, name, endedAt }: RunRow,
  isDryRun: boolean,
): Promise<PrunedRun> {
  const pruned = {
    run: name ?? documentId,
    endedAt,
    rawSources: 0,
    beforeImages: 0,
    isPlan: false,
  };
  const records = strapi.db.query(IMPORT_RECORD);
  for (let above = 0; ;) {
    const rows: RecordRow[] = await records.findMany({
      where: {
        run,
        id: { $gt: above },
        $or: [{ rawSource: { $notNull: true } }, { beforeImage: { $notNull: true } }],
      },
      select: ['id', 'rawSource', 'beforeImage'],
      orderBy: { id: 'asc' },
      limit: AT_ONCE,
    });
    const last = rows.at(-1);
    if (!last) return pruned;
    above = last.id;
    pruned.rawSources += rows.filter(({ rawSource }) => rawSource !== null).length;
    const changed = rows.filter(({ beforeImage }) => beforeImage !== null).map(({ id }) => id);
    pruned.beforeImages += changed.length;
    if (isDryRun) continue;
    await strapi.db.transaction(async () => {
      await records.updateMany({
        where: { id: { $in: rows.map(({ id }) => id) } },
        data: { rawSource: null, legacyPost: null, beforeImage: null },
      });
      // Without an image of what was, a change would look like a creation, and be undone as one.
      await records.updateMany({
        where: { id: { $in: changed } },
        data: { beforeImagePruned: true },
      });
    });
  }
}
