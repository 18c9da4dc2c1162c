import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { SearchQuery } from '../../../../../story/search';
import type { Writing } from '../../../imports/write/rows/insert';

/** The parts of a story that are sought in, the weightiest first. */
export const PARTS = ['headline', 'summary', 'names', 'body'] as const;

export type Part = (typeof PARTS)[number];

export interface SearchEntry {
  article_id: number;
  document_id: string;
  locale: string;
  /** ms since 1970. */
  shown_on: number;
  /** Stems in their order, with a space between two. */
  words: Readonly<Record<Part, string>>;
}

/** An entry as the tables of a database hold it, by column. */
export type SearchRow = Record<string, unknown> & { article_id: number };

export interface Matching {
  /** Put after `from newsroom_search s`. */
  join: string;
  where: string;
  whereBindings: readonly unknown[];
  /** A key by which the database can read matches from the last article on. */
  last: string;
  /** The higher the better. */
  score: string;
  scoreBindings: readonly unknown[];
}

/** What one database does its own way. Stems hold letters and digits alone, so they need no escape. */
export interface SearchStore {
  addColumns(table: Knex.CreateTableBuilder): void;
  /** What can't be said of a column: full-text indexes. */
  finish(strapi: Core.Strapi): Promise<void>;
  rowOf(entry: SearchEntry): SearchRow;
  insert(writing: Writing, rows: readonly SearchRow[]): Promise<void>;
  remove(writing: Writing, articleIds: readonly number[]): Promise<void>;
  /** null for a question that can match nothing. */
  matching(strapi: Core.Strapi, query: SearchQuery): Matching;
}

export const stemsIn = (words: string): string[] => (words === '' ? [] : words.split(' '));

export const keysOf = ({ article_id, document_id, locale, shown_on }: SearchEntry) => ({
  article_id,
  document_id,
  locale,
  shown_on,
});
