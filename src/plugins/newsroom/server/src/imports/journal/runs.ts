import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import { linkTableOf } from '../../documents/link-table';
import { newDocumentId } from '../../documents/new-document-id';
import { IMPORT_RECORD, IMPORT_RUN } from '../../uids';
import { insertForIds } from '../write/rows/insert';
import { tableOf } from '../write/rows/table';
import type { ImportChoices } from '../choices';
import { newLeader } from './lead';
import type { RunRow } from './records';
import { LEFT_AS, OUTCOMES } from '../outcome';
import type { Left, Outcome } from '../outcome';

/** How many posts had which outcome; `published`, `draft` and `embargoed` tell of the written ones. */
export type ImportCounts = Record<Outcome | Left, number>;

/**
 * `running` is also what a killed run is left as; `failed`: the database or the disk gave up.
 * `planned`: a dry run's plan, that can be run; `planning`: one that is not, or never was, made whole.
 */
export type RunState =
  'planning' | 'planned' | 'running' | 'interrupted' | 'done' | 'failed' | 'undone';

/** These have written nothing. */
export const PLANS: ReadonlySet<string> = new Set<RunState>(['planning', 'planned']);

/** A run in one of these can go on. */
export const RESUMABLE: ReadonlySet<string> = new Set<RunState>([
  'running',
  'interrupted',
  'failed',
]);

export interface ImportRun {
  id: number;
  documentId: string;
  name: string | null;
  state: RunState;
  choices: ImportChoices;
  /** The files and folders as they were given, and where the command was given. */
  sources: string[] | null;
  folder: string | null;
  counts: Partial<ImportCounts> | null;
  startedAt: string | null;
  endedAt: string | null;
  /** What the process that writes in its name signs with; null where none does. */
  leader: string | null;
  /** Grows with every sign of life of the leader. */
  beat: number;
  /** Another process may go on where the leader gives no sign any more. */
  handsOn: boolean;
  /** What that one knows the files by. */
  inputs: string | null;
  /** How often that has happened since the run last wrote something. */
  takeovers: number;
}

export function noCounts(): ImportCounts {
  const names = [...OUTCOMES, ...LEFT_AS];
  return Object.fromEntries(names.map((name) => [name, 0])) as ImportCounts;
}

/** Throws NEWSROOM_RUN_NAME_TAKEN: a run is found again by its name. */
export async function checkRunName(strapi: Core.Strapi, name: string | null): Promise<void> {
  if (name === null) return;
  const taken = await strapi.db.query(IMPORT_RUN).count({ where: { name } });
  if (taken > 0) throw new NewsroomError('NEWSROOM_RUN_NAME_TAKEN', { name });
}

export async function startRun(
  strapi: Core.Strapi,
  {
    sources,
    choices,
    folder,
    state = 'running',
  }: {
    sources: readonly string[] | null;
    choices: ImportChoices;
    folder: string;
    state?: Extract<RunState, 'running' | 'planning'>;
  },
): Promise<RunRow> {
  const now = new Date();
  const entry = {
    documentId: newDocumentId(),
    // A plan has its id alone: its name stays free until it is run.
    name: state === 'planning' ? null : choices.name,
    state,
    leader: newLeader(),
    beat: 0,
    handsOn: false,
    takeovers: 0,
    choices,
    sources,
    folder,
    startedAt: now,
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  };
  return strapi.db.transaction(async ({ trx }) => {
    const [rowId] = await insertForIds({ strapi, trx }, IMPORT_RUN, [entry]);
    return { documentId: entry.documentId, rowId: rowId!, leader: entry.leader };
  });
}

export async function changeRun(
  strapi: Core.Strapi,
  { rowId }: RunRow,
  change: Partial<Pick<ImportRun, 'state' | 'counts' | 'name'>> & {
    startedAt?: Date;
    endedAt?: Date | null;
  },
): Promise<void> {
  await strapi.db.query(IMPORT_RUN).update({ where: { id: rowId }, data: change });
}

/**
 * A run by its name or its id.
 *
 * @throws NEWSROOM_RUN_UNKNOWN
 */
export async function findRun(strapi: Core.Strapi, nameOrId: string): Promise<ImportRun> {
  const runs = strapi.db.query(IMPORT_RUN);
  const found: ImportRun | null =
    (await runs.findOne({ where: { name: nameOrId } })) ??
    (await runs.findOne({ where: { documentId: nameOrId } }));
  if (!found) throw new NewsroomError('NEWSROOM_RUN_UNKNOWN', { run: nameOrId });
  return found;
}

/** What the records of a run say that it has done so far. */
export async function countsOf(strapi: Core.Strapi, { rowId }: RunRow): Promise<ImportCounts> {
  const counts = noCounts();
  const records = tableOf(strapi, IMPORT_RECORD).name;
  const link = linkTableOf(strapi, IMPORT_RECORD, 'run')!;
  const rows: Array<{ outcome: Outcome; left: Left | null; count: number | string }> =
    await strapi.db.transaction(({ trx }) =>
      strapi.db
        .getConnection(records)
        .transacting(trx)
        .whereIn(
          'id',
          strapi.db
            .getConnection(link.name)
            .transacting(trx)
            .where({ [link.inverseJoinColumn.name]: rowId })
            .select(link.joinColumn.name),
        )
        .groupBy('outcome', 'left')
        .select('outcome', 'left')
        .count({ count: '*' }),
    );
  for (const { outcome, left, count } of rows) {
    counts[outcome] += Number(count);
    if (left) counts[left] += Number(count);
  }
  return counts;
}

/** The newest first. */
export function listRuns(strapi: Core.Strapi): Promise<ImportRun[]> {
  return strapi.db.query(IMPORT_RUN).findMany({ orderBy: { startedAt: 'desc' } });
}
