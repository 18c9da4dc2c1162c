import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import type { Cursor } from '../query/cursor';
import { clientOf } from './sql';

/** One key of an order: an expression over the row, and how its values go into a cursor and back. */
export interface SortKey {
  expression: string;
  direction: 'asc' | 'desc';
  /** Name under which the row carries its value. */
  as: string;
  isMoment: boolean;
  canBeNull: boolean;
}

/** The last word on rows that are equal in everything else: it outlives a new publication. */
export const documentKey = (expression: string): SortKey => ({
  expression,
  direction: 'asc',
  as: 'key_document',
  isMoment: false,
  canBeNull: false,
});

const turned = (keys: readonly SortKey[]): SortKey[] =>
  keys.map((key) => ({ ...key, direction: key.direction === 'asc' ? 'desc' : 'asc' }));

/** The order in which rows are read: towards the reader's end of the list, or back from a cursor. */
export const reading = (keys: readonly SortKey[], cursor: Cursor | null): SortKey[] =>
  cursor?.side === 'before' ? turned(keys) : [...keys];

/** Nothing is less than anything: SQLite and MariaDB hold it so, PostgreSQL must be told. */
export function orderBy(strapi: Core.Strapi, query: Knex.QueryBuilder, keys: readonly SortKey[]) {
  const nulls = clientOf(strapi) === 'postgres';
  const parts = keys.map(({ expression, direction, canBeNull }) => {
    const where = nulls && canBeNull ? ` nulls ${direction === 'asc' ? 'first' : 'last'}` : '';
    return `${expression} ${direction}${where}`;
  });
  return query.orderByRaw(parts.join(', '));
}

type Value = Cursor['keys'][number];

/** Rows past the cursor, in the order of reading: `a > 1 or (a = 1 and (b > 2 or …))`. */
export function past(query: Knex.QueryBuilder, keys: readonly SortKey[], cursor: Cursor): void {
  const values = [...cursor.keys, cursor.documentId];
  const sql: string[] = [];
  const bindings: unknown[] = [];
  const bind = (key: SortKey, value: Value) =>
    bindings.push(key.isMoment && typeof value === 'string' ? new Date(value) : value);

  keys.forEach((key, index) => {
    const value = values[index] ?? null;
    const { expression, direction, canBeNull } = key;
    const isLast = index === keys.length - 1;
    const equal = isLast ? '' : value === null ? `${expression} is null` : `${expression} = ?`;
    if (value === null) {
      sql.push(direction === 'asc' ? `${expression} is not null` : '1 = 0');
    } else if (direction === 'asc') {
      sql.push(`${expression} > ?`);
      bind(key, value);
    } else {
      sql.push(canBeNull ? `(${expression} < ? or ${expression} is null)` : `${expression} < ?`);
      bind(key, value);
    }
    if (!isLast) {
      sql.push(` or (${equal} and (`);
      if (value !== null) bind(key, value);
    }
  });
  const closing = '))'.repeat(keys.length - 1);
  query.whereRaw(`(${sql.join('')}${closing})`, bindings as never);

  // The same once more, loosely, so that an index is entered at the cursor and not at its beginning.
  const [first] = keys;
  const start = values[0] ?? null;
  if (!first || start === null || (first.direction === 'desc' && first.canBeNull)) return;
  query.whereRaw(`${first.expression} ${first.direction === 'asc' ? '>=' : '<='} ?`, [
    (first.isMoment ? new Date(start as string) : start) as never,
  ]);
}

/** The place of a row. */
export function cursorAt(
  keys: readonly SortKey[],
  raw: Readonly<Record<string, unknown>>,
  side: Cursor['side'],
): Cursor {
  const values = keys.map(({ as, isMoment }) => plain(raw[as], isMoment));
  return { side, keys: values.slice(0, -1), documentId: String(values.at(-1)) };
}

function plain(value: unknown, isMoment: boolean): Value {
  if (value === null || value === undefined) return null;
  if (isMoment) return new Date(value as string).toISOString();
  // PostgreSQL gives large numbers as text.
  return typeof value === 'boolean' || typeof value === 'number' ? value : String(value);
}
