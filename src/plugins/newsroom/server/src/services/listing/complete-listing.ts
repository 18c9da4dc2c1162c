import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { ARTICLE } from '../../uids';
import { keepListing } from './keep-listing';
import type { ListedArticle } from './of-articles';
import { EVERYTHING, LISTING, makeListingTable } from './table';

const AT_ONCE = 400;

/**
 * Makes the listing where there is none, and makes it anew where it does not hold the rows that are
 * published: a database of an earlier version, or one that was restored past the Document Service.
 */
export async function completeListing(strapi: Core.Strapi): Promise<void> {
  const isNew = await makeListingTable(strapi);
  if (!isNew && (await isComplete(strapi))) return;
  await rebuildListing(strapi);
}

/** Set by set, so that lists stay whole meanwhile. @returns how many articles are listed. */
export async function rebuildListing(strapi: Core.Strapi): Promise<number> {
  const rows = strapi.db.metadata.get(ARTICLE).tableName;
  const published = strapi.db.getConnection(rows).select('id').whereNotNull('published_at');
  await strapi.db.getConnection(LISTING).whereNotIn('article_id', published).delete();
  let [last, count] = [0, 0];
  for (;;) {
    const some: Array<{ id: number; document_id: string; locale: string }> = await strapi.db
      .getConnection(rows)
      .select('id', 'document_id', 'locale')
      .where('id', '>', last)
      .whereNotNull('published_at')
      .whereNotNull('locale')
      .orderBy('id')
      .limit(AT_ONCE);
    if (some.length === 0) return count;
    const articles = some.map((row): ListedArticle => ({
      documentId: row.document_id,
      locale: row.locale,
    }));
    await keepListing(strapi, articles);
    last = Number(some.at(-1)!.id);
    count += some.length;
  }
}

/** The same rows, by number, newest and sum: cheap, and never equal by chance after a restore. */
async function isComplete(strapi: Core.Strapi): Promise<boolean> {
  const rows = strapi.db.metadata.get(ARTICLE).tableName;
  const listed = await figuresOf(
    strapi.db.getConnection(LISTING).where({ term: EVERYTHING }),
    'article_id',
  );
  const published = await figuresOf(
    strapi.db.getConnection(rows).whereNotNull('published_at').whereNotNull('locale'),
    'id',
  );
  return listed === published;
}

async function figuresOf(rows: Knex.QueryBuilder, column: string): Promise<string> {
  const [row] = (await rows
    .count({ count: '*' })
    .max({ max: column })
    .sum({ sum: column })) as Array<Record<string, unknown>>;
  return [row?.count, row?.max, row?.sum].map(Number).join(' ');
}
