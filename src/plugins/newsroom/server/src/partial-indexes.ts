import type { Core, UID } from '@strapi/strapi';

import { clientOf, rawRows, tableName } from './services/content/read/sql';
import { CLOSABLE } from './services/public-articles';
import { ARTICLE, ARTICLE_STATE } from './uids';

interface PartialIndex {
  name: string;
  of: UID.ContentType;
  /** @param nulls what PostgreSQL must be told of an order with NULLs. */
  columns(nulls: string): string;
  where: string;
  /** Whether it is worth its place where it can't leave rows out. */
  inMysql: boolean;
}

/**
 * What public reads look for beside the listing: the article of a slug, lists that are sorted by
 * `publishedOn` itself, and the few states that can close an article. An index on some rows alone can't
 * stand in a schema, so they are made at each start, after Strapi's own sync, which drops what it
 * doesn't know when a schema has changed.
 */
const INDEXES: readonly PartialIndex[] = [
  {
    name: 'newsroom_articles_public_slug',
    of: ARTICLE,
    columns: () => 'slug, locale',
    where: 'published_at is not null',
    inMysql: true,
  },
  {
    name: 'newsroom_articles_published_order',
    of: ARTICLE,
    columns: (nulls) => `locale, published_on desc${nulls}, document_id desc`,
    where: 'published_at is not null',
    inMysql: true,
  },
  {
    // Without it SQLite reads the states of all stories for every list: it plans without knowing how many
    // rows a condition leaves.
    name: 'newsroom_article_states_closable',
    of: ARTICLE_STATE,
    columns: () => 'article_locale, article_document_id',
    where: CLOSABLE,
    inMysql: false,
  },
];

/** Of an earlier version, which sorted the articles themselves. */
const GIVEN_UP = ['newsroom_articles_shown_order', 'newsroom_articles_published_on'];

export async function makePartialIndexes(strapi: Core.Strapi): Promise<void> {
  const client = clientOf(strapi);
  const { connection: knex } = strapi.db;
  if (client !== 'mysql') {
    for (const index of GIVEN_UP) await knex.raw('drop index if exists ??', [index]);
  }
  // PostgreSQL holds that nothing is more than anything; read/order.ts holds the contrary.
  const nulls = client === 'postgres' ? ' nulls last' : '';
  for (const { name, of, columns, where, inMysql } of INDEXES) {
    const { tableName: bare } = strapi.db.metadata.get(of);
    const table = tableName(strapi, bare);
    if (client !== 'mysql') {
      await knex.raw(
        `create index if not exists ?? on ${table} (${columns(nulls)}) where ${where}`,
        [name],
      );
    } else if (inMysql && !(await isThere(strapi, bare, name))) {
      await knex.raw(`create index ?? on ${table} (${columns('')})`, [name]);
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
