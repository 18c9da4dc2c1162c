import type { Core } from '@strapi/strapi';

import { rowsInSteps } from '../../../services/rows-in-steps';
import { IMPORT_RECORD } from '../../../uids';
import { VALUES_AT_ONCE } from '../../../values-at-once';
import type { RunRow } from '../../journal/records';
import type { Left, Outcome } from '../../outcome';
import type { PlannedEffect } from './foreseen-post';

/** One post of a plan, as its record keeps it. */
export interface PlannedPost {
  id: number;
  key: string;
  source: string;
  sourceId: string | null;
  outcome: Outcome;
  code: string | null;
  reason: string | null;
  left: Left | null;
  planned: PlannedEffect | null;
}

const FIELDS = [
  'id',
  'key',
  'source',
  'sourceId',
  'outcome',
  'code',
  'reason',
  'left',
  'planned',
] as const;

export async function plannedPostsWith(
  strapi: Core.Strapi,
  keys: readonly string[],
): Promise<Map<string, PlannedPost>> {
  const found = new Map<string, PlannedPost>();
  for (let start = 0; start < keys.length; start += VALUES_AT_ONCE) {
    const rows: PlannedPost[] = await strapi.db.query(IMPORT_RECORD).findMany({
      where: { key: { $in: keys.slice(start, start + VALUES_AT_ONCE) } },
      select: [...FIELDS],
    });
    for (const row of rows) found.set(row.key, row);
  }
  return found;
}

/** All that a plan knows, in its order. */
export function plannedPosts(strapi: Core.Strapi, { rowId }: RunRow): AsyncGenerator<PlannedPost> {
  return rowsInSteps<PlannedPost>(strapi, IMPORT_RECORD, {
    where: { run: rowId },
    select: [...FIELDS],
  });
}

/** Throws away what a plan says of its posts. */
export async function dropPlannedPosts(strapi: Core.Strapi, { rowId }: RunRow): Promise<void> {
  const records = strapi.db.query(IMPORT_RECORD);
  for (;;) {
    const rows: Array<{ id: number }> = await records.findMany({
      where: { run: rowId },
      select: ['id'],
      limit: VALUES_AT_ONCE,
    });
    if (rows.length === 0) return;
    await records.deleteMany({ where: { id: { $in: rows.map(({ id }) => id) } } });
  }
}
