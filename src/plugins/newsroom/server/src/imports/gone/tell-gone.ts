import type { Core } from '@strapi/strapi';

import type { Imported } from '../imported';
import { writeAsLeader } from '../journal/lead';
import { keepRecords, keysWithRecord, ONLY_TOLD, recordKey } from '../journal/records';
import type { RecordToKeep, RunRow } from '../journal/records';
import { IMPORT_SOURCE } from '../../uids';
import type { Foreseen } from '../plan/kept/foreseen-post';
import { articleKeyText, standingOf } from '../write/snapshot';
import type { Standing } from '../write/snapshot';

interface Gone {
  /** What the sources are called of which this run had the whole. */
  namespaces: readonly string[];
  /** Whether the run has met the post of a key. */
  isMet: (key: string) => boolean;
  /** null in a dry run. */
  runRow: RunRow | null;
  /** Hears what is gone, in a dry run. */
  foreseen: Foreseen | null;
}

interface SourceRow {
  id: number;
  key: string;
  namespace: string;
  sourceId: string | null;
  articleDocumentId: string | null;
  articleLocale: string | null;
}

const AT_ONCE = 200;

/**
 * Tells of posts that an earlier import brought and that their source does not hold any more. Their
 * articles are left alone: whether they go, too, is an editor's decision.
 */
export async function* tellGone(strapi: Core.Strapi, gone: Gone): AsyncGenerator<Imported> {
  const { namespaces, isMet, runRow, foreseen } = gone;
  for (let above = 0; ;) {
    const rows: SourceRow[] = await strapi.db.query(IMPORT_SOURCE).findMany({
      where: { namespace: { $in: namespaces }, id: { $gt: above } },
      orderBy: { id: 'asc' },
      limit: AT_ONCE,
    });
    const last = rows.at(-1);
    if (!last) return;
    above = last.id;
    const missing = rows.filter(({ key }) => !isMet(key));
    const told = await toldBefore(strapi, runRow, missing);
    const articles = await standing(strapi, missing);
    const imported = missing.flatMap((row) => {
      const article = articles.get(keyText(row));
      return article === undefined || told.has(row) ? [] : [{ row, article }];
    });
    if (runRow !== null && imported.length > 0) {
      await strapi.db.transaction(async ({ trx }) => {
        await writeAsLeader({ strapi, trx }, runRow);
        const records = imported.map(({ row, article }) => recordOf(row, article));
        await keepRecords({ strapi, trx }, runRow, records);
      });
    }
    await foreseen?.hear(imported.map(({ row, article }) => recordOf(row, article)));
    for (const { row, article } of imported) yield importedOf(row, article);
  }
}

/** What the run had told of before it was interrupted. */
async function toldBefore(
  strapi: Core.Strapi,
  runRow: RunRow | null,
  rows: readonly SourceRow[],
): Promise<Set<SourceRow>> {
  if (runRow === null) return new Set();
  const keyOf = ({ key }: SourceRow) => recordKey(runRow.documentId, key, 1);
  const keys = await keysWithRecord(strapi, rows.map(keyOf));
  return new Set(rows.filter((row) => keys.has(keyOf(row))));
}

function standing(strapi: Core.Strapi, rows: readonly SourceRow[]): Promise<Map<string, Standing>> {
  const articles = rows.flatMap(({ articleDocumentId: documentId, articleLocale: locale }) =>
    documentId === null || locale === null ? [] : [{ documentId, locale }],
  );
  return standingOf(strapi, articles);
}

const keyText = ({ articleDocumentId, articleLocale }: SourceRow) =>
  articleKeyText({ documentId: articleDocumentId ?? '', locale: articleLocale ?? '' });

function importedOf({ namespace, sourceId }: SourceRow, article: Standing): Imported {
  const row = {
    source: namespace,
    id: sourceId,
    outcome: 'gone at source' as const,
    code: null,
    reason: 'Its source does not hold it any more; the article was left alone.',
    documentId: article.documentId,
    slug: article.slug,
  };
  return { row, left: null, made: [], queries: [], headline: null };
}

function recordOf(source: SourceRow, article: Standing): RecordToKeep {
  const { row, left } = importedOf(source, article);
  return {
    ...ONLY_TOLD,
    sourceKey: source.key,
    occurrence: 1,
    row,
    left,
    article,
    planned: null,
  };
}
