import type { Core } from '@strapi/strapi';

import { ARTICLE } from '../../uids';
import type { ListedArticle } from '../listing/of-articles';
import { EVERYTHING, LISTING } from '../listing/table';
import { closedInAnyLocale } from '../public-articles';
import { clientOf } from '../content/read/sql';
import { keepSearchIndex } from './keep-index';
import { STORES } from './stores';
import { makeSearchTable, SEARCH } from './table';

const AT_ONCE = 200;

/** So many are indexed while a server starts; more of them while it serves already. */
const AT_START = 2_000;

/**
 * Makes the index where there is none, and fills it where it doesn't hold what is public: a database of
 * an earlier version, or one that was restored past the Document Service.
 */
export async function completeSearchIndex(strapi: Core.Strapi): Promise<void> {
  await makeSearchTable(strapi);
  await removeUnlisted(strapi);
  const missing = await countMissing(strapi);
  if (missing === 0) return;
  if (missing <= AT_START) {
    await indexMissing(strapi);
    return;
  }
  strapi.server.httpServer.once('listening', () => {
    strapi.log.info(`newsroom: ${missing} articles are being indexed for the search.`);
    indexMissing(strapi).then(
      (count) => strapi.log.info(`newsroom: ${count} articles were indexed for the search.`),
      (error: Error) =>
        strapi.log.error(
          `newsroom: the search index is not complete: ${error.message}. Run \`newsroom reindex\`.`,
        ),
    );
  });
}

/** Makes the index anew, set by set, so that what is sought is found meanwhile. @returns its size. */
export async function rebuildSearchIndex(strapi: Core.Strapi): Promise<number> {
  for (let last = 0; ;) {
    const some: Array<{ article_id: number; document_id: string; locale: string }> = await strapi.db
      .getConnection(LISTING)
      .select('article_id', 'document_id', 'locale')
      .where({ term: EVERYTHING })
      .where('article_id', '>', last)
      .orderBy('article_id')
      .limit(AT_ONCE);
    if (some.length === 0) break;
    await keepSearchIndex(
      strapi,
      some.map((row): ListedArticle => ({ documentId: row.document_id, locale: row.locale })),
    );
    last = Number(some.at(-1)!.article_id);
  }
  await removeUnlisted(strapi);
  const [row] = (await strapi.db.getConnection(SEARCH).count({ count: '*' })) as Array<{
    count: number | string;
  }>;
  return Number(row?.count ?? 0);
}

/** What is no longer published, and was lost sight of. */
async function removeUnlisted(strapi: Core.Strapi): Promise<void> {
  const store = STORES[clientOf(strapi)];
  const listed = strapi.db.getConnection(LISTING).select('article_id').where({ term: EVERYTHING });
  for (;;) {
    const some: Array<{ article_id: number }> = await strapi.db
      .getConnection(SEARCH)
      .select('article_id')
      .whereNotIn('article_id', listed.clone())
      .limit(AT_ONCE);
    if (some.length === 0) return;
    const ids = some.map(({ article_id }) => Number(article_id));
    await strapi.db.transaction(({ trx }) => store.remove({ strapi, trx }, ids));
  }
}

/** Public articles that the index lacks, set by set, the newest first: those are sought most. */
async function indexMissing(strapi: Core.Strapi): Promise<number> {
  let count = 0;
  for (;;) {
    const rows: Array<{ document_id: string; locale: string }> = await missingRows(strapi)
      .select('l.document_id', 'l.locale')
      .orderBy('l.shown_on', 'desc')
      .limit(AT_ONCE);
    if (rows.length === 0) return count;
    const articles = rows.map((row): ListedArticle => ({
      documentId: row.document_id,
      locale: row.locale,
    }));
    await keepSearchIndex(strapi, articles);
    count += rows.length;
    if ((await stillMissing(strapi, rows)) === rows.length) {
      throw new Error(`${rows.length} articles can’t be indexed`);
    }
  }
}

const missingRows = (strapi: Core.Strapi) =>
  strapi.db
    .getConnection(`${LISTING} as l`)
    .leftJoin(`${SEARCH} as s`, 's.article_id', 'l.article_id')
    .join(`${strapi.db.metadata.get(ARTICLE).tableName} as a`, 'a.id', 'l.article_id')
    .where('l.term', EVERYTHING)
    .whereNull('s.article_id')
    .whereNotIn(['l.document_id', 'l.locale'], closedInAnyLocale(strapi, new Date()));

async function countMissing(strapi: Core.Strapi): Promise<number> {
  const [row] = (await missingRows(strapi).count({ count: '*' })) as Array<{ count: number }>;
  return Number(row?.count ?? 0);
}

async function stillMissing(
  strapi: Core.Strapi,
  rows: ReadonlyArray<{ document_id: string; locale: string }>,
): Promise<number> {
  const [row] = (await missingRows(strapi)
    .whereIn(
      ['l.document_id', 'l.locale'],
      rows.map(({ document_id, locale }) => [document_id, locale]),
    )
    .count({ count: '*' })) as Array<{ count: number }>;
  return Number(row?.count ?? 0);
}
