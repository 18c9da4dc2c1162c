import type { Core } from '@strapi/strapi';

import { linkTableOf } from '../../documents/link-table';
import { insertRows, on } from '../../imports/write/rows/insert';
import type { Writing } from '../../imports/write/rows/insert';
import { ARTICLE, AUTHOR, SECTION, TAG } from '../../uids';
import { listingRowsOf, shownDate } from './listing-rows';
import type { PublishedVersion } from './listing-rows';
import { ofArticles } from './of-articles';
import type { ListedArticle } from './of-articles';
import { LISTING, termOf } from './table';
import type { TermKind } from './table';
import { waitForOthers } from './wait-for-others';

/** The relations of an article by which it is listed. */
const TERMS: ReadonlyArray<{ kind: TermKind; field: string; uid: string }> = [
  { kind: 'section', field: 'section', uid: SECTION },
  { kind: 'author', field: 'authors', uid: AUTHOR },
  { kind: 'tag', field: 'tags', uid: TAG },
];

interface PublishedRow {
  id: number;
  document_id: string;
  locale: string;
  published_on: unknown;
  first_published_on: unknown;
  published_at: unknown;
}

const DATES = ['published_on', 'first_published_on', 'published_at'];

/** A database takes only so many values in one statement. */
const AT_ONCE = 400;

/** Brings the rows of these articles up to date. Call it in the transaction of the change. */
export async function keepListing(
  strapi: Core.Strapi,
  articles: readonly ListedArticle[],
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const writing = { strapi, trx };
    for (let at = 0; at < articles.length; at += AT_ONCE) {
      const some = articles.slice(at, at + AT_ONCE);
      await waitForOthers(writing, some);
      await ofArticles(on(writing, LISTING), some).delete();
      const articleRows = on(writing, strapi.db.metadata.get(ARTICLE).tableName);
      const published: PublishedRow[] = await ofArticles(articleRows, some)
        .select('id', 'document_id', 'locale', ...DATES)
        .whereNotNull('published_at');
      await insertListing(writing, await withTerms(writing, published));
    }
  });
}

/** Lists published versions of which nothing is listed yet. */
export async function insertListing(
  writing: Writing,
  versions: readonly PublishedVersion[],
): Promise<void> {
  await insertRows(
    writing,
    LISTING,
    versions.flatMap(listingRowsOf).map((row) => ({ ...row })),
  );
}

async function withTerms(
  writing: Writing,
  published: readonly PublishedRow[],
): Promise<PublishedVersion[]> {
  if (published.length === 0) return [];
  const terms = await termsOf(
    writing,
    published.map(({ id }) => id),
  );
  return published.map((row) => ({
    id: Number(row.id),
    documentId: row.document_id,
    locale: row.locale,
    shownOn: shownDate({
      publishedOn: row.published_on,
      firstPublishedOn: row.first_published_on,
      publishedAt: row.published_at,
    }),
    terms: terms.get(Number(row.id)) ?? [],
  }));
}

async function termsOf(writing: Writing, ids: number[]): Promise<Map<number, string[]>> {
  const { metadata } = writing.strapi.db;
  const found = new Map<number, string[]>();
  for (const { kind, field, uid } of TERMS) {
    const { name, joinColumn, inverseJoinColumn } = linkTableOf(writing.strapi, ARTICLE, field)!;
    const target = metadata.get(uid).tableName;
    const links: Array<{ article: number; document: string }> = await on(writing, name)
      .join(target, `${target}.id`, `${name}.${inverseJoinColumn.name}`)
      .select({ article: `${name}.${joinColumn.name}`, document: `${target}.document_id` })
      .whereIn(`${name}.${joinColumn.name}`, ids);
    for (const { article, document } of links) {
      found.set(Number(article), [...(found.get(Number(article)) ?? []), termOf(kind, document)]);
    }
  }
  return found;
}
