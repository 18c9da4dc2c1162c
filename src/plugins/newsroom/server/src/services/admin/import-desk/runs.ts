import type { Core } from '@strapi/strapi';

import type { DeskRow, Page, RunReport, RunSummary } from '../../../../../shared/admin/import-desk';
import { NewsroomError } from '../../../../../story/errors';
import type { Query } from '../../../../../story/model';
import { ARTICLE, IMPORT_RECORD, IMPORT_RUN } from '../../../uids';
import type { ImportChoices } from '../../../imports/choices';
import { PLANS, RESUMABLE } from '../../../imports/journal/runs';
import { countStoredPosts } from '../../../imports/reclean/stored-posts';
import { actOn, rowsOfAct } from './run-acts';

/** Of a larger run, what is charted is counted from its first records: enough to see where to look. */
const COUNTED_RECORDS = 5_000;
const CHUNK = 500;

interface RunRow {
  documentId: string;
  name: string | null;
  state: string;
  choices: Pick<ImportChoices, 'recleans'> | null;
  sources: string[] | null;
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
  return { rows: await summariesOf(strapi, rows), page, pageSize, total };
}

/** @throws NEWSROOM_RUN_NOT_FOUND */
export async function reportOf(strapi: Core.Strapi, documentId: string): Promise<RunReport> {
  const run: RunRow | null = await strapi.db.query(IMPORT_RUN).findOne({ where: { documentId } });
  if (!run) throw new NewsroomError('NEWSROOM_RUN_NOT_FOUND');
  const counted = await countRecords(strapi, documentId);
  const [summary] = await summariesOf(strapi, [run]);
  const isUndone = run.state === 'undone';
  return {
    ...summary!,
    ...counted,
    act: actOn(documentId),
    can: {
      undo: !isUndone && !PLANS.has(run.state),
      // Cleaning again has read no files with which to go on: it is simply asked for again.
      resume: RESUMABLE.has(run.state) && run.sources !== null,
      reclean:
        !isUndone && !PLANS.has(run.state) && (await countStoredPosts(strapi, documentId)) > 0,
    },
  };
}

interface RecordRow {
  articleDocumentId: string | null;
  articleLocale: string | null;
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
  const titles = await titlesOf(
    strapi,
    rows.map(({ articleDocumentId }) => articleDocumentId),
  );
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
      locale: row.articleLocale,
      slug: titles.get(row.articleDocumentId)?.slug ?? null,
      headline: titles.get(row.articleDocumentId)?.headline ?? null,
      queries: row.queries?.length ?? 0,
    })),
  };
}

/** What cleaning the run again would not leave as it is, as the last look at it said. */
export async function recleanRowsOf(
  strapi: Core.Strapi,
  documentId: string,
  { outcome, page, pageSize }: { outcome: string | null; page: number; pageSize: number },
): Promise<Page<DeskRow>> {
  const all = rowsOfAct(documentId);
  const found = outcome === null ? all : all.filter((row) => row.outcome === outcome);
  const rows = found.slice((page - 1) * pageSize, page * pageSize);
  const ids = rows.map((row) => row.documentId);
  const titles = await titlesOf(strapi, ids);
  const locales = await localesOf(strapi, documentId, ids);
  return {
    page,
    pageSize,
    total: found.length,
    rows: rows.map((row) => ({
      ...row,
      headline: titles.get(row.documentId)?.headline ?? null,
      locale: locales.get(row.documentId) ?? null,
    })),
  };
}

/** In which locale a run has written articles. */
async function localesOf(
  strapi: Core.Strapi,
  run: string,
  ids: ReadonlyArray<string | null>,
): Promise<Map<string | null, string | null>> {
  const records: RecordRow[] = await strapi.db.query(IMPORT_RECORD).findMany({
    where: {
      run: { documentId: run },
      articleDocumentId: { $in: ids.filter((id) => id !== null) },
    },
    select: ['articleDocumentId', 'articleLocale'],
  });
  return new Map(records.map((row) => [row.articleDocumentId, row.articleLocale]));
}

async function titlesOf(strapi: Core.Strapi, ids: ReadonlyArray<string | null>) {
  const documentIds = ids.filter((id) => id !== null);
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

async function summariesOf(strapi: Core.Strapi, rows: readonly RunRow[]): Promise<RunSummary[]> {
  const cleaned = rows.flatMap(({ choices }) => choices?.recleans ?? []);
  const runs: Array<Pick<RunRow, 'documentId' | 'name'>> =
    cleaned.length === 0
      ? []
      : await strapi.db
          .query(IMPORT_RUN)
          .findMany({ where: { documentId: { $in: cleaned } }, select: ['documentId', 'name'] });
  const names = new Map(runs.map(({ documentId, name }) => [documentId, name]));
  return rows.map(({ documentId, name, state, choices, counts, startedAt, endedAt }) => {
    const of = choices?.recleans;
    const recleans = of === undefined ? null : { documentId: of, name: names.get(of) ?? null };
    return { documentId, name, state, counts: counts ?? {}, startedAt, endedAt, recleans };
  });
}
