import type { Core } from '@strapi/strapi';

import { clientOf, rawRows, tableName } from './services/content/read/sql';
import { ARTICLE } from './uids';

/**
 * What public reads look for beside the listing: the article of a slug, and lists that are sorted by
 * `publishedOn` itself. An index on some rows alone can't stand in a schema, so they are made at each
 * start, after Strapi's own sync, which drops what it doesn't know when a schema has changed.
 */
const INDEXES = {
  newsroom_articles_public_slug: () => 'slug, locale',
  newsroom_articles_published_order: (nulls: string) =>
    `locale, published_on desc${nulls}, document_id desc`,
} as const;

/** Of an earlier version, which sorted the articles themselves. */
const GIVEN_UP = ['newsroom_articles_shown_order', 'newsroom_articles_published_on'];

export async function makeArticleIndexes(strapi: Core.Strapi): Promise<void> {
  const client = clientOf(strapi);
  const name = strapi.db.metadata.get(ARTICLE).tableName;
  const table = tableName(strapi, name);
  const { connection: knex } = strapi.db;
  // PostgreSQL holds that nothing is more than anything; read/order.ts holds the contrary.
  const nulls = client === 'postgres' ? ' nulls last' : '';
  if (client !== 'mysql') {
    for (const index of GIVEN_UP) await knex.raw('drop index if exists ??', [index]);
  }
  for (const [index, columns] of Object.entries(INDEXES)) {
    if (client !== 'mysql') {
      await knex.raw(
        `create index if not exists ?? on ${table} (${columns(nulls)}) where published_at is not null`,
        [index],
      );
    } else if (!(await isThere(strapi, name, index))) {
      await knex.raw(`create index ?? on ${table} (${columns('')})`, [index]);
    }
  }
}

/** MySQL knows no `if not exists` here, and neither of the two an index on some rows. */
async function isThere(strapi: Core.Strapi, table: string, index: string): Promise<boolean> {
  const found = await rawRows(
    strapi,
    'select 1 from information_schema.statistics where table_schema = database() and table_name = ? and index_name = ? limit 1',
    [table, index],
  );
  return found.length > 0;
}
