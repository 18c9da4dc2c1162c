import type { Core } from '@strapi/strapi';

import { IMPORT_RECORD } from '../../uids';
import type { BeforeImage, RunRow } from '../journal/records';
import type { Left } from '../outcome';
import type { Undone } from './undone';

/** Above every row: ids are 32-bit integers on PostgreSQL, which refuses to compare with more. */
export const HIGHEST_ID = 2 ** 31 - 1;

/** A record of something that a run wrote. */
export interface WrittenRecord {
  id: number;
  key: string;
  sourceKey: string;
  source: string | null;
  sourceId: string | null;
  articleDocumentId: string;
  articleLocale: string;
  slug: string | null;
  left: Left;
  writtenHash: string | null;
  /** The targets that the run gave the article's related posts, in their order. */
  targets: Array<string | null> | null;
  beforeImage: BeforeImage | null;
  /** It had an image of what was before, which was thrown away. */
  beforeImagePruned: boolean | null;
  undone: Undone | null;
  createdAt: string;
}

const AT_ONCE = 200;

const FIELDS = [
  'id',
  'key',
  'sourceKey',
  'source',
  'sourceId',
  'articleDocumentId',
  'articleLocale',
  'slug',
  'left',
  'writtenHash',
  'targets',
  'beforeImage',
  'beforeImagePruned',
  'undone',
  'createdAt',
];

/** What a run wrote and is not taken back yet, the last first, some at a time. */
export async function* writtenRecords(
  strapi: Core.Strapi,
  { rowId }: RunRow,
): AsyncIterable<WrittenRecord> {
  for (let below = HIGHEST_ID; ;) {
    const rows: WrittenRecord[] = await strapi.db.query(IMPORT_RECORD).findMany({
      where: { run: rowId, left: { $notNull: true }, id: { $lt: below } },
      select: FIELDS,
      orderBy: { id: 'desc' },
      limit: AT_ONCE,
    });
    yield* rows.filter(({ undone }) => undone === null || undone === 'failed');
    const last = rows.at(-1);
    if (!last) return;
    below = last.id;
  }
}
