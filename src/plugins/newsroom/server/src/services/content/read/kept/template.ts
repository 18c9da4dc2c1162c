import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { clientOf } from '../sql';
import type { Client } from '../sql';

/** A statement that is asked again and again with other values. */
export interface Template {
  /** As the driver wants it: `$1` on PostgreSQL, `?` elsewhere. */
  sql: string;
  /** In the order of their places; a mark stands where each question has its own. */
  bindings: readonly unknown[];
}

/** What a question puts in the places of the marks. */
export type Values = ReadonlyMap<unknown, unknown>;

export interface Statement {
  sql: string;
  bindings: unknown[];
}

/** Stands in a template for a value that each question has its own of. */
class Mark {
  constructor(readonly of: string) {}
}

/** The moment of the question. A date by its type, so that it can stand where one is wanted. */
export const NOW = new Mark('now') as unknown as Date;

/** The ids of the rows that are asked about. */
export const IDS = new Mark('ids');

/** A text of the question's by the column that it is compared with. */
export const valueOf = (column: string): string => new Mark(column) as unknown as string;

/** What a knex query comes to, once. */
export function templateOf(query: Knex.QueryBuilder): Template {
  const { sql, bindings } = query.toSQL().toNative();
  return { sql, bindings };
}

/** Of SQL that is written by hand, with words in the places of values. */
export function templateWith(
  strapi: Core.Strapi,
  sql: string,
  marks: Readonly<Record<string, unknown>>,
): Template {
  const place = PLACES[clientOf(strapi)];
  const bindings: unknown[] = [];
  const told = sql.replace(new RegExp(Object.keys(marks).join('|'), 'g'), (word) => {
    bindings.push(marks[word]);
    return place(bindings.length);
  });
  return { sql: told, bindings };
}

const PLACES: Readonly<Record<Client, (number: number) => string>> = {
  sqlite: () => '?',
  postgres: (number) => `$${number}`,
  mysql: () => '?',
};

/** A template and the values of one question. */
export function filled({ sql, bindings }: Template, values: Values): Statement {
  return {
    sql,
    bindings: bindings.map((binding) => (values.has(binding) ? values.get(binding) : binding)),
  };
}
