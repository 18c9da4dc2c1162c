import type { Core } from '@strapi/strapi';

import { on } from '../../imports/write/rows/insert';
import type { Writing } from '../../imports/write/rows/insert';
import { clientOf } from '../content/read/sql';
import { ofArticles } from '../listing/of-articles';
import type { ListedArticle } from '../listing/of-articles';
import { entriesOf } from './entries';
import { STORES } from './stores';
import type { SearchEntry, SearchRow } from './stores';
import { SEARCH } from './table';

/** A database takes only so many values in one statement, and an article has many words. */
const AT_ONCE = 50;

/**
 * Brings what is found of these articles up to date: nothing of one that is not public. Call it in the
 * transaction of the change, after `keepListing`.
 */
export async function keepSearchIndex(
  strapi: Core.Strapi,
  articles: readonly ListedArticle[],
): Promise<void> {
  const store = STORES[clientOf(strapi)];
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    const some = articles.slice(at, at + AT_ONCE);
    await strapi.db.transaction(async ({ trx }) => {
      const writing = { strapi, trx };
      const known: Array<{ article_id: number }> = await ofArticles(on(writing, SEARCH), some)
        .select('article_id')
        // MySQL else reads what stood when the transaction began, and not what another wrote since.
        .forUpdate();
      if (known.length > 0) {
        await store.remove(
          writing,
          known.map(({ article_id }) => Number(article_id)),
        );
      }
      const entries = await entriesOf(writing, some);
      if (entries.length > 0) await store.insert(writing, entries.map(store.rowOf));
    });
  }
}

/** What the index holds of a public article. */
export const searchRow = (strapi: Core.Strapi, entry: SearchEntry): SearchRow =>
  STORES[clientOf(strapi)].rowOf(entry);

/** Indexes articles of which nothing is indexed yet. */
export async function insertSearchRows(
  writing: Writing,
  rows: readonly SearchRow[],
): Promise<void> {
  const store = STORES[clientOf(writing.strapi)];
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await store.insert(writing, rows.slice(at, at + AT_ONCE));
  }
}
