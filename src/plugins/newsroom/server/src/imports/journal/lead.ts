import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import { IMPORT_RUN } from '../../uids';
import { on } from '../write/rows/insert';
import type { Writing } from '../write/rows/insert';
import { tableOf } from '../write/rows/table';
import type { RunRow } from './records';
import type { ImportRun } from './runs';

/** What a process signs a run with while it leads it. */
export const newLeader = (): string => randomUUID();

/**
 * Begins a transaction in the name of a run. Whoever leads it has its row until the transaction ends,
 * and whoever has lost the lead can't write any more: so a run has one leader, also where a process was
 * only stopped for a while and does not know yet that another went on.
 *
 * It is the first statement: SQLite lets a transaction that has read go on to write only if nobody wrote
 * meanwhile, and MySQL finds a deadlock where a row that others point to is locked later.
 *
 * @throws NEWSROOM_RUN_TAKEN_OVER
 */
export async function writeAsLeader(writing: Writing, run: RunRow): Promise<void> {
  const { strapi, trx } = writing;
  const led = await on(writing, tableOf(strapi, IMPORT_RUN).name)
    .where({ id: run.rowId, leader: run.leader ?? null })
    .update({ beat: trx.raw('?? + 1', ['beat']), takeovers: 0, updated_at: new Date() });
  if (led === 0) throw takenOver(run);
}

const takenOver = ({ documentId }: RunRow) =>
  new NewsroomError('NEWSROOM_RUN_TAKEN_OVER', { run: documentId });

export const isTakenOver = (error: unknown): boolean =>
  error instanceof NewsroomError && error.code === 'NEWSROOM_RUN_TAKEN_OVER';

/** Takes a run because somebody says so: whoever led it can't write from here on. */
export async function takeLead(strapi: Core.Strapi, run: ImportRun): Promise<RunRow> {
  const leader = newLeader();
  await strapi.db.query(IMPORT_RUN).update({
    where: { id: run.id },
    data: {
      state: 'running',
      endedAt: null,
      leader,
      // A run of an earlier version has none, and nothing plus one is nothing: no sign would be seen.
      beat: (run.beat ?? 0) + 1,
      handsOn: false,
      takeovers: 0,
    },
  });
  return { documentId: run.documentId, rowId: run.id, leader };
}

/**
 * Takes a run that was looked at and whose leader has given no sign since; null if somebody else was
 * first, or the leader is there after all.
 */
export async function takeOver(strapi: Core.Strapi, seen: ImportRun): Promise<RunRow | null> {
  const leader = newLeader();
  const taken = await changeSeen(strapi, seen, { leader, takeovers: seen.takeovers + 1 });
  return taken ? { documentId: seen.documentId, rowId: seen.id, leader } : null;
}

/** Ends a run whose leader is gone and that nobody can go on with by himself. */
export function leaveInterrupted(strapi: Core.Strapi, seen: ImportRun): Promise<boolean> {
  return changeSeen(strapi, seen, { state: 'interrupted', leader: null, ended_at: new Date() });
}

async function changeSeen(
  strapi: Core.Strapi,
  { id, leader, beat }: ImportRun,
  change: Record<string, unknown>,
): Promise<boolean> {
  const changed = await rowsOf(strapi)
    .where({ id, state: 'running', leader, beat })
    .update({ ...change, beat: beat + 1 });
  return changed > 0;
}

/** A sign of life while nothing is written. */
export async function beat(strapi: Core.Strapi, { rowId, leader }: RunRow): Promise<void> {
  await rowsOf(strapi)
    .where({ id: rowId, leader: leader ?? null })
    .increment('beat', 1);
}

/** Says what came of a run, if it is still led by whoever says it. */
export async function endLead(
  strapi: Core.Strapi,
  { rowId, leader }: RunRow,
  change: Partial<Pick<ImportRun, 'state' | 'counts' | 'handsOn' | 'inputs'>> & {
    endedAt?: Date | null;
  },
): Promise<void> {
  await strapi.db.query(IMPORT_RUN).updateMany({
    where: { id: rowId, leader: leader ?? null },
    data: { ...change, leader: null },
  });
}

/** Nobody writes in the name of the run from here on, or goes on with it by himself. */
export async function endAnyLead(strapi: Core.Strapi, { rowId }: RunRow): Promise<void> {
  await strapi.db
    .query(IMPORT_RUN)
    .update({ where: { id: rowId }, data: { leader: null, handsOn: false } });
}

const rowsOf = (strapi: Core.Strapi) =>
  strapi.db.getConnection(strapi.db.metadata.get(IMPORT_RUN).tableName);
