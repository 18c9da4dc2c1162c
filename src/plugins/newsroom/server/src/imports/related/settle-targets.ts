import type { Core } from '@strapi/strapi';

import { changesOfArticles, recordChanges } from '../../changes';
import { linkTableOf } from '../../documents/link-table';
import { addresses } from '../../services/addresses';
import { ARTICLE, IMPORT_RECORD, IMPORT_SOURCE, RELATED_POST } from '../../uids';
import { hostOf } from '../addresses/old-site';
import { writeAsLeader } from '../journal/lead';
import type { RunRow } from '../journal/records';
import { insertRows, on } from '../write/rows/insert';
import type { Writing } from '../write/rows/insert';
import { tableOf } from '../write/rows/table';
import { articleKeyText, articlesNow, canonicalJson } from '../write/snapshot';
import type { ArticleNow } from '../write/snapshot';
import { findTargets } from './find-targets';
import type { PointingPost, TargetArticle } from './find-targets';
import { headlinesHere } from './headlines';

interface WrittenRow {
  id: number;
  sourceKey: string;
  articleDocumentId: string;
  articleLocale: string;
  writtenHash: string | null;
}

const AT_ONCE = 200;

/**
 * Gives related posts of a run their targets: at its end, because a story may point to one that
 * comes later. Each lot is one transaction; what has a target keeps it, so that a run which was
 * killed goes on where it was. An article that somebody has changed meanwhile is left as it stands.
 */
export async function settleTargets(
  strapi: Core.Strapi,
  run: RunRow,
  {
    defaultLocale,
    wanted,
    signal,
  }: {
    defaultLocale: string;
    /** The targets' slugs by source key, where the source says them. */
    wanted: ReadonlyMap<string, ReadonlyArray<string | null>>;
    signal?: AbortSignal;
  },
): Promise<number> {
  let headlines: ReadonlyMap<number, string | null> | null = null;
  let settled = 0;
  for (let above = 0; ;) {
    if (signal?.aborted) return settled;
    const records: WrittenRow[] = await strapi.db.query(IMPORT_RECORD).findMany({
      where: { run: run.rowId, left: { $notNull: true }, id: { $gt: above } },
      select: ['id', 'sourceKey', 'articleDocumentId', 'articleLocale', 'writtenHash'],
      orderBy: { id: 'asc' },
      limit: AT_ONCE,
    });
    const last = records.at(-1);
    if (!last) return settled;
    above = last.id;
    const pointing = await pointingPosts(strapi, records, { defaultLocale, wanted });
    if (pointing.length === 0) continue;
    headlines ??= await headlinesHere(strapi);
    const targets = await findTargets(strapi, pointing, headlines);
    settled += await settle(strapi, run, { records, pointing, targets });
  }
}

type Pointing = PointingPost & { rowId: number };

/** The related posts of articles that have no target yet. */
async function pointingPosts(
  strapi: Core.Strapi,
  records: readonly WrittenRow[],
  {
    defaultLocale,
    wanted,
  }: { defaultLocale: string; wanted: ReadonlyMap<string, ReadonlyArray<string | null>> },
): Promise<Pointing[]> {
  const documentIds = records.map(({ articleDocumentId }) => articleDocumentId);
  const rows: Array<{
    id: number;
    url: string | null;
    headline: string;
    articleDocumentId: string;
    articleLocale: string;
    target: object | null;
  }> = await strapi.db.query(RELATED_POST).findMany({
    where: { articleDocumentId: { $in: documentIds } },
    select: ['id', 'url', 'headline', 'articleDocumentId', 'articleLocale'],
    populate: { target: { select: ['id'] } },
    orderBy: { id: 'asc' },
  });
  const slugOf = slugsWanted(records, rows, wanted);
  const open = rows.filter((row) => row.target === null && slugOf(row) !== null);
  if (open.length === 0) return [];
  const home = hostOf(addresses(strapi, '', defaultLocale).home);
  const oldHosts = await sourceHosts(strapi, [
    ...new Set(open.map(({ articleDocumentId }) => articleDocumentId)),
  ]);
  return open.map(({ id, url, headline, articleDocumentId, articleLocale }, index) => ({
    rowId: id,
    slug: slugOf(open[index]!),
    url,
    headline,
    articleDocumentId,
    locale: articleLocale,
    hosts: new Set([home, oldHosts.get(articleDocumentId) ?? null].flatMap((host) => host ?? [])),
  }));
}

/** What a source says of its related posts' targets; undefined where it says nothing, null for none. */
function slugsWanted<Row extends { articleDocumentId: string }>(
  records: readonly WrittenRow[],
  rows: readonly Row[],
  wanted: ReadonlyMap<string, ReadonlyArray<string | null>>,
): (row: Row) => string | null | undefined {
  const keys = new Map(records.map((record) => [record.articleDocumentId, record.sourceKey]));
  const places = new Map<Row, number>();
  const counts = new Map<string, number>();
  for (const row of rows) {
    const place = counts.get(row.articleDocumentId) ?? 0;
    places.set(row, place);
    counts.set(row.articleDocumentId, place + 1);
  }
  return (row) => wanted.get(keys.get(row.articleDocumentId) ?? '')?.[places.get(row)!];
}

async function sourceHosts(strapi: Core.Strapi, documentIds: readonly string[]) {
  const rows: Array<{ documentId: string; sourceUrl: string | null }> = await strapi.db
    .query(ARTICLE)
    .findMany({
      where: { documentId: { $in: [...documentIds] }, publishedAt: null },
      select: ['documentId', 'sourceUrl'],
    });
  return new Map(rows.map(({ documentId, sourceUrl }) => [documentId, hostOf(sourceUrl)]));
}

interface Lot {
  records: readonly WrittenRow[];
  pointing: readonly Pointing[];
  targets: ReadonlyArray<TargetArticle | null>;
}

async function settle(
  strapi: Core.Strapi,
  run: RunRow,
  { records, pointing, targets }: Lot,
): Promise<number> {
  const found = pointing.flatMap((post, index) => {
    const target = targets[index];
    return target ? [{ post, target }] : [];
  });
  if (found.length === 0) return 0;
  const keyOf = (post: Pointing) =>
    articleKeyText({ documentId: post.articleDocumentId, locale: post.locale });
  const touched = new Set(found.map(({ post }) => keyOf(post)));
  return strapi.db.transaction(async ({ trx }) => {
    const writing: Writing = { strapi, trx };
    await writeAsLeader(writing, run);
    const keys = records.flatMap(({ articleDocumentId: documentId, articleLocale: locale }) =>
      touched.has(articleKeyText({ documentId, locale })) ? [{ documentId, locale }] : [],
    );
    const before = await articlesNow(strapi, keys);
    const untouched = (record: WrittenRow) => {
      const article = articleOf(before, record);
      return article !== undefined && article.draftHash === record.writtenHash;
    };
    const own = records.filter(untouched);
    const mine = new Set(own.map((record) => articleKeyTextOf(record)));
    const links = found.filter(({ post }) => mine.has(keyOf(post)));
    await link(writing, links);
    const after = await articlesNow(strapi, keys);
    for (const record of own) await keepHash(writing, record, articleOf(after, record)!);
    await recordChanges(strapi, changesOfArticles([...after.values()]));
    return links.length;
  });
}

/** To both versions of the target, as the Document Service links what has no versions itself. */
async function link(
  writing: Writing,
  links: ReadonlyArray<{ post: Pointing; target: TargetArticle }>,
): Promise<void> {
  const table = linkTableOf(writing.strapi, RELATED_POST, 'target')!;
  const { joinColumn, inverseJoinColumn } = table;
  const rows = links.flatMap(({ post, target }) =>
    target.rowIds.map((id) => ({
      [joinColumn.name]: post.rowId,
      [inverseJoinColumn.name]: id,
    })),
  );
  await insertRows(writing, table.name, rows);
}

/** An editor's change is still told from the import's own; undo knows which targets were set. */
async function keepHash(
  writing: Writing,
  { id, sourceKey, writtenHash }: WrittenRow,
  { draft, draftHash }: ArticleNow,
): Promise<void> {
  if (draftHash === writtenHash) return;
  const related = draft.relatedPosts as Array<{ target: string | null }>;
  const targets = canonicalJson(related.map(({ target }) => target));
  const { strapi } = writing;
  await on(writing, tableOf(strapi, IMPORT_RECORD).name)
    .where({ id })
    .update({ written_hash: draftHash, targets });
  await on(writing, tableOf(strapi, IMPORT_SOURCE).name)
    .where({ key: sourceKey })
    .update({ written_hash: draftHash });
}

const articleKeyTextOf = ({ articleDocumentId, articleLocale }: WrittenRow) =>
  articleKeyText({ documentId: articleDocumentId, locale: articleLocale });

const articleOf = (articles: ReadonlyMap<string, ArticleNow>, record: WrittenRow) =>
  articles.get(articleKeyTextOf(record));
