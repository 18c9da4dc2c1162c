import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../../story/errors';

/** A row by its attributes, as the Document Service takes it; relations are not among them. */
export type Entry = Record<string, unknown>;

/** One column, and what the database driver is given for a value of the attribute. */
interface Column {
  attribute: string;
  name: string;
  /** What stands where an entry has no value. */
  otherwise: unknown;
  /** Characters that fit; null where the column has no such limit. */
  limit: number | null;
  toDatabase: (value: unknown) => unknown;
}

export interface Table {
  name: string;
  columns: readonly Column[];
  /** Of the columns, in their order. */
  names: readonly string[];
}

interface AttributeMetadata {
  type: string;
  columnName?: string;
  default?: unknown;
  column?: { args?: readonly unknown[] };
}

/** Attributes that are columns, with the conversions of Strapi's own fields (@strapi/database). */
const TO_DATABASE: Readonly<Record<string, (value: unknown) => unknown>> = {
  string: String,
  text: String,
  richtext: String,
  enumeration: String,
  email: String,
  uid: String,
  json: (value) => (typeof value === 'object' ? JSON.stringify(value) : value),
  blocks: (value) => JSON.stringify(value),
  integer: Number,
  float: Number,
  boolean: Boolean,
  date: String,
  datetime: (value) => (value instanceof Date ? value : new Date(value as string | number)),
};

/** Strapi's own width of a string column that its schema gives no other. */
const DEFAULT_LIMIT = 255;

const known = new WeakMap<object, Table>();

/** The table of a type, as Strapi's metadata describe it. */
export function tableOf(strapi: Core.Strapi, uid: string): Table {
  const metadata = strapi.db.metadata.get(uid);
  let table = known.get(metadata);
  if (!table) {
    const columns = allColumns(metadata.attributes);
    table = { name: metadata.tableName, columns, names: columns.map(({ name }) => name) };
    known.set(metadata, table);
  }
  return table;
}

function allColumns(attributes: object): Column[] {
  return Object.entries(attributes as Record<string, AttributeMetadata>).flatMap(
    ([attribute, { type, columnName, default: given, column }]) => {
      const toDatabase = TO_DATABASE[type];
      if (!toDatabase || columnName === undefined) return [];
      const limit = type === 'string' ? Number(column?.args?.[0] ?? DEFAULT_LIMIT) : null;
      return [{ attribute, name: columnName, otherwise: given ?? null, limit, toDatabase }];
    },
  );
}

/**
 * The entry as a row: a value for every column of the table, in their order, so that many rows make one
 * statement.
 *
 * @throws NEWSROOM_TEXT_TOO_LONG, on every database alike: SQLite would take any length.
 */
export function valuesOf({ columns }: Table, entry: Entry): unknown[] {
  return columns.map((column) => {
    const value = entry[column.attribute];
    return toColumn(column, value === undefined ? column.otherwise : value);
  });
}

/** The columns of those attributes alone that the entry has: for an update. Throws what `valuesOf` throws. */
export function columnsOf({ columns }: Table, entry: Entry): Record<string, unknown> {
  return Object.fromEntries(
    columns
      .filter(({ attribute }) => entry[attribute] !== undefined)
      .map((column) => [column.name, toColumn(column, entry[column.attribute])]),
  );
}

function toColumn({ attribute, limit, toDatabase }: Column, value: unknown): unknown {
  const stored = value === null ? null : toDatabase(value);
  if (limit !== null && String(stored ?? '').length > limit) {
    throw new NewsroomError('NEWSROOM_TEXT_TOO_LONG', { field: attribute, limit });
  }
  return stored;
}
