import type { Core } from '@strapi/strapi';

import type { DeskRow, Page, RunReport, RunSummary } from '../../../../../shared/admin/import-desk';
import { NewsroomError } from '../../../../../story/errors';
import type { Query } from '../../../../../story/model';
import { ARTICLE, IMPORT_RECORD, IMPORT_RUN } from '../../../uids';
import { PLANS, RESUMABLE } from '../../../imports/journal/runs';
import { actOn } from './run-acts';

/** Of a larger run, what is charted is counted from its first records: enough to see where to look. */
const COUNTED_RECORDS = 5_000;
const CHUNK = 500;

interface RunRow {
  documentId: string;
  name: string | null;
  state: string;
  counts: Record<string, number> | null;
  startedAt: string | null;
  endedAt: string | null;
}

export async function listRuns(
  strapi: Core.Strapi,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<Page<RunSummary>> {
  const runs = strapi.db.query(IMPORT_RUN);
  // What a dry run has planned is told with it, until it is run.
  const where = { state: { $notIn: [...PLANS] } };
  const [rows, total] = await Promise.all([
    runs.findMany({
      where,
      orderBy: { startedAt: 'desc' },
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }) as Promise<RunRow[]>,
    runs.count({ where }),
  ]);
  return { rows: rows.map(toSummary), page, pageSize, total };
}

/** @throws NEWSROOM_RUN_NOT_FOUND */
export async function reportOf(strapi: Core.Strapi, documentId: string): Promise<RunReport> {
  const run: RunRow | null = await strapi.db.query(IMPORT_RUN).findOne({ where: { documentId } });
  if (!run) throw new NewsroomError('NEWSROOM_RUN_NOT_FOUND');
  const counted = await countRecords(strapi, documentId);
  return {
    ...toSummary(run),
    ...counted,
    act: actOn(documentId),
    can: {
      undo: run.state !== 'undone' && !PLANS.has(run.state),
      resume: RESUMABLE.has(run.state),
    },
  };
}

interface RecordRow {
  articleDocumentId: string | null;
  outcome: string;
  code: string | null;
  reason: string | null;
  queries: Query[] | null;
}

export async function recordsOf(
  strapi: Core.Strapi,
  documentId: string,
  { outcome, page, pageSize }: { outcome: string | null; page: number; pageSize: number },
): Promise<Page<DeskRow>> {
  const where = { run: { documentId }, ...(outcome === null ? {} : { outcome }) };
  const records = strapi.db.query(IMPORT_RECORD);
  const [rows, total] = await Promise.all([
    records.findMany({
      where,
      orderBy: { id: 'asc' },
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }) as Promise<RecordRow[]>,
    records.count({ where }),
  ]);
  const titles = await titlesOf(strapi, rows);
  return {
    page,
    pageSize,
    total,
    rows: rows.map((row) => ({
      source: '',
      id: null,
      outcome: row.outcome,
      code: row.code,
      reason: row.reason,
      documentId: row.articleDocumentId,
      slug: titles.get(row.articleDocumentId)?.slug ?? null,
      headline: titles.get(row.articleDocumentId)?.headline ?? null,
      queries: row.queries?.length ?? 0,
    })),
  };
}

async function titlesOf(strapi: Core.Strapi, rows: readonly RecordRow[]) {
  const documentIds = rows.flatMap(({ articleDocumentId }) => articleDocumentId ?? []);
  const articles: Array<{ documentId: string; headline: string; slug: string | null }> =
    await strapi.db.query(ARTICLE).findMany({
      where: { documentId: { $in: documentIds }, publishedAt: null },
      select: ['documentId', 'headline', 'slug'],
    });
  return new Map<string | null, (typeof articles)[number]>(
    articles.map((article) => [article.documentId, article]),
  );
}

async function countRecords(strapi: Core.Strapi, documentId: string) {
  const years: Record<string, number> = {};
  const queries: Record<string, number> = {};
  let countedFrom = 0;
  while (countedFrom < COUNTED_RECORDS) {
    const records: RecordRow[] = await strapi.db.query(IMPORT_RECORD).findMany({
      where: { run: { documentId } },
      select: ['articleDocumentId', 'queries'],
      orderBy: { id: 'asc' },
      limit: CHUNK,
      offset: countedFrom,
    });
    for (const { rule } of records.flatMap((record) => record.queries ?? [])) {
      queries[rule] = (queries[rule] ?? 0) + 1;
    }
    for (const year of await yearsOf(strapi, records)) years[year] = (years[year] ?? 0) + 1;
    countedFrom += records.length;
    if (records.length < CHUNK) break;
  }
  return { years, queries, countedFrom };
}

async function yearsOf(strapi: Core.Strapi, records: readonly RecordRow[]): Promise<string[]> {
  const documentIds = records.flatMap(({ articleDocumentId }) => articleDocumentId ?? []);
  const articles: Array<{ publishedOn: string | null }> = await strapi.db.query(ARTICLE).findMany({
    where: { documentId: { $in: documentIds }, publishedAt: null },
    select: ['publishedOn'],
  });
  return articles.flatMap(({ publishedOn }) =>
    publishedOn ? String(new Date(publishedOn).getUTCFullYear()) : [],
  );
}

function toSummary({ documentId, name, state, counts, startedAt, endedAt }: RunRow): RunSummary {
  return { documentId, name, state, counts: counts ?? {}, startedAt, endedAt };
}
