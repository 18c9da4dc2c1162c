import type { Core } from '@strapi/strapi';

import { clientOf } from '../content/read/sql';
import { STORES } from './stores';

/**
 * What is public, once for each story and locale, for the search: not a word of a draft, or of what is
 * embargoed or withheld, is in it. Strapi doesn't know the table and leaves it alone.
 */
export const SEARCH = 'newsroom_search';

/** @returns whether it was missing. */
export async function makeSearchTable(strapi: Core.Strapi): Promise<boolean> {
  const schema = strapi.db.getSchemaConnection();
  if (await schema.hasTable(SEARCH)) return false;
  const store = STORES[clientOf(strapi)];
  try {
    await schema.createTable(SEARCH, (table) => {
      table.integer('article_id').primary();
      table.string('document_id', 64).notNullable();
      table.string('locale', 40).notNullable();
      table.bigInteger('shown_on').notNullable();
      table.unique(['document_id', 'locale'], { indexName: 'newsroom_search_document' });
      store.addColumns(table);
    });
    await store.finish(strapi);
  } catch (error) {
    // Two nodes that start together: the other one has made it.
    if (!(await schema.hasTable(SEARCH))) throw error;
  }
  return true;
}
