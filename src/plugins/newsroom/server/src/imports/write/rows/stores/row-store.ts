import type { Core } from '@strapi/strapi';

type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

/** The database and the transaction that a set is written in. */
export interface Writing {
  strapi: Core.Strapi;
  trx: Transaction;
}

/** Rows of one table; each has a value for each column, in the order of the columns. */
export interface NewRows {
  table: string;
  columns: readonly string[];
  rows: ReadonlyArray<readonly unknown[]>;
}

/** Rows that stand, to be written once more with some columns changed; never their ids. */
export interface RowsToCopy {
  table: string;
  columns: readonly string[];
  ids: readonly number[];
  changed: Readonly<Record<string, unknown>>;
}

/**
 * How one database takes many rows fastest. None of it goes through a query builder: to write a
 * statement with a place for each value costs more than the database takes for the rows.
 */
export interface RowStore {
  insert(writing: Writing, rows: NewRows): Promise<void>;
  /** Rows of a content type: gives their ids, in the order of the rows. */
  insertForIds(writing: Writing, rows: NewRows): Promise<number[]>;
  /** Rows of a content type: gives the ids of the copies, in the order of `ids`. */
  copyForIds(writing: Writing, rows: RowsToCopy): Promise<number[]>;
}
