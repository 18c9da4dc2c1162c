import type { Core } from '@strapi/strapi';

import type { Query } from '../../../../story/model';
import { IMPORT_RECORD } from '../../uids';
import type { RunRow } from '../journal/records';
import type { ImportRow, Left } from '../outcome';
import type { Undone } from '../undo/undone';

/** One post of a run, as its record tells it. */
export interface ReportRow extends ImportRow {
  left: Left | null;
  queries: Query[];
  undone: Undone | null;
  undoneReason: string | null;
}

interface RecordRow extends Omit<ReportRow, 'id' | 'documentId' | 'queries'> {
  id: number;
  sourceId: string | null;
  articleDocumentId: string | null;
  queries: Query[] | null;
}

const AT_ONCE = 500;

const FIELDS = [
  'id',
  'source',
  'sourceId',
  'outcome',
  'left',
  'code',
  'reason',
  'articleDocumentId',
  'slug',
  'queries',
  'undone',
  'undoneReason',
];

/** The posts of a run in its order, some at a time. */
export async function* reportRows(
  strapi: Core.Strapi,
  { rowId }: RunRow,
): AsyncGenerator<ReportRow> {
  for (let above = 0; ;) {
    const records: RecordRow[] = await strapi.db.query(IMPORT_RECORD).findMany({
      where: { run: rowId, id: { $gt: above } },
      select: FIELDS,
      orderBy: { id: 'asc' },
      limit: AT_ONCE,
    });
    for (const { id: _id, sourceId, articleDocumentId, queries, ...row } of records) {
      yield { ...row, id: sourceId, documentId: articleDocumentId, queries: queries ?? [] };
    }
    const last = records.at(-1);
    if (!last) return;
    above = last.id;
  }
}
