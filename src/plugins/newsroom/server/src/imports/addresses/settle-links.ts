import type { Core } from '@strapi/strapi';

import { mapLinks } from '../../../../story/blocks';
import type { Block } from '../../../../story/model';
import { IMPORT_RECORD } from '../../uids';
import { writeAsLeader } from '../journal/lead';
import type { RunRow } from '../journal/records';
import type { Locales } from '../locales';
import { changeBodies } from '../write/change-bodies';
import type { ChangedBody } from '../write/change-bodies';
import type { Writing } from '../write/rows/insert';
import { articleKeyText, articlesNow } from '../write/snapshot';
import { findTargets } from './find-targets';

/** A link of an imported body to another page of its old site, and where it leads now. */
export interface SettledLink {
  url: string;
  /** null where it leads nowhere. */
  to: string | null;
}

export interface LinkCounts {
  rewritten: number;
  dead: number;
}

interface LinkRecord {
  id: number;
  sourceKey: string;
  articleDocumentId: string;
  articleLocale: string;
  writtenHash: string | null;
  pendingLinks: string[];
}

const AT_ONCE = 100;

/**
 * Lets links between the stories of a run, and to those of earlier runs, lead to the new articles:
 * at its end, because a story may link to one that comes later in the file. An article that somebody
 * has changed meanwhile is left as it stands. Each record is settled once, in one transaction with
 * the bodies: a new address may be the old one of another article.
 */
export async function settleLinks(
  strapi: Core.Strapi,
  run: RunRow,
  { locales, signal }: { locales: Locales; signal?: AbortSignal },
): Promise<void> {
  for (let above = 0; ;) {
    if (signal?.aborted) return;
    const records: LinkRecord[] = await strapi.db.query(IMPORT_RECORD).findMany({
      where: { run: run.rowId, pendingLinks: { $notNull: true }, id: { $gt: above } },
      select: [
        'id',
        'sourceKey',
        'articleDocumentId',
        'articleLocale',
        'writtenHash',
        'pendingLinks',
      ],
      orderBy: { id: 'asc' },
      limit: AT_ONCE,
    });
    const last = records.at(-1);
    if (!last) return;
    above = last.id;
    await strapi.db.transaction(async ({ trx }) => {
      await writeAsLeader({ strapi, trx }, run);
      await settle({ strapi, trx }, records, locales);
    });
  }
}

async function settle(
  writing: Writing,
  records: readonly LinkRecord[],
  locales: Locales,
): Promise<void> {
  const { strapi } = writing;
  const links = records.flatMap(({ pendingLinks, articleLocale: locale }) =>
    pendingLinks.map((url) => ({ url, locale })),
  );
  const targets = await findTargets(strapi, locales, links);
  const articles = await articlesNow(
    strapi,
    records.map(({ articleDocumentId, articleLocale }) => ({
      documentId: articleDocumentId,
      locale: articleLocale,
    })),
  );

  const changed: ChangedBody[] = [];
  const settled = records.map((record): SettledLink[] => {
    const found = record.pendingLinks.map((url) => ({ url, to: targets.shift() ?? null }));
    const article = articles.get(
      articleKeyText({ documentId: record.articleDocumentId, locale: record.articleLocale }),
    );
    if (!article || article.draftHash !== record.writtenHash) return found;
    const leadsTo = new Map(found.map(({ url, to }) => [url, to]));
    const body = mapLinks(article.draft.body as Block[], {
      link: (url) => leadsTo.get(url) ?? url,
    });
    if (found.some(({ to }) => to !== null)) changed.push({ article, record, body });
    return found;
  });
  await changeBodies(writing, changed);
  for (const [index, { id }] of records.entries()) {
    await strapi.db
      .query(IMPORT_RECORD)
      .update({ where: { id }, data: { pendingLinks: null, links: settled[index]! } });
  }
}

/** What the records of a run say of its links. */
export async function countLinks(strapi: Core.Strapi, run: RunRow): Promise<LinkCounts> {
  const counts = { rewritten: 0, dead: 0 };
  for await (const { links } of settledLinks(strapi, run)) {
    for (const { to } of links) counts[to === null ? 'dead' : 'rewritten'] += 1;
  }
  return counts;
}

export interface LinksOfArticle {
  source: string | null;
  slug: string | null;
  articleDocumentId: string;
  links: SettledLink[];
}

/** Of each article of a run that links to its old site, where it does. */
export async function* settledLinks(
  strapi: Core.Strapi,
  { rowId }: RunRow,
): AsyncGenerator<LinksOfArticle> {
  for (let above = 0; ;) {
    const rows: Array<LinksOfArticle & { id: number }> = await strapi.db
      .query(IMPORT_RECORD)
      .findMany({
        where: { run: rowId, links: { $notNull: true }, id: { $gt: above } },
        select: ['id', 'source', 'slug', 'articleDocumentId', 'links'],
        orderBy: { id: 'asc' },
        limit: AT_ONCE,
      });
    for (const { id: _id, ...row } of rows) yield row;
    const last = rows.at(-1);
    if (!last) return;
    above = last.id;
  }
}
