import type { Core } from '@strapi/strapi';

/**
 * Published stories by what they belong to and by date: for each, a row for the whole publication and
 * one for its section, each author and each tag. A list of any of these is then read off the primary
 * key, on all three databases, however many stories there are: MariaDB has no index on an expression,
 * and an order by date can't use an index on links.
 *
 * Strapi doesn't know the table and leaves it alone (it drops only what it once made). What may be
 * shown is asked at each reading: the table says nothing of embargoes and withdrawals.
 */
export const LISTING = 'newsroom_listing';

/** Every published story. */
export const EVERYTHING = '';

export type TermKind = 'section' | 'author' | 'tag';

export const termOf = (kind: TermKind, documentId: string): string => `${kind}:${documentId}`;

export interface ListingRow {
  term: string;
  locale: string;
  /** ms since 1970: dates differ from database to database, numbers don't. */
  shown_on: number;
  document_id: string;
  article_id: number;
  /** 202403, of the day in UTC. */
  month: number;
}

/** @returns whether it was missing. */
export async function makeListingTable(strapi: Core.Strapi): Promise<boolean> {
  const schema = strapi.db.getSchemaConnection();
  if (await schema.hasTable(LISTING)) return false;
  try {
    await schema.createTable(LISTING, (table) => {
      table.string('term', 80).notNullable();
      table.string('locale', 40).notNullable();
      table.bigInteger('shown_on').notNullable();
      table.string('document_id', 64).notNullable();
      table.integer('article_id').notNullable();
      table.integer('month').notNullable();
      table.primary(['term', 'locale', 'shown_on', 'document_id']);
      table.index(['document_id', 'locale'], 'newsroom_listing_document');
      table.index(['term', 'locale', 'month'], 'newsroom_listing_month');
    });
  } catch (error) {
    // Two nodes that start together: the other one has made it.
    if (!(await schema.hasTable(LISTING))) throw error;
  }
  return true;
}
