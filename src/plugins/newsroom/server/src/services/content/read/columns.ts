import type { Core } from '@strapi/strapi';

/** One field of a type: where it stands, and what its value is to a reader. */
export interface Column {
  field: string;
  column: string;
  /** From a column, or from JSON that the database has made of it. */
  decode(value: unknown): unknown;
}

type Decode = Column['decode'];

const asIs: Decode = (value) => value ?? null;

const decoded =
  (decode: (value: NonNullable<unknown>) => unknown): Decode =>
  (value) =>
    value === null || value === undefined ? null : decode(value);

/** PostgreSQL gives JSON as what it says, the others as text. */
const json = decoded((value) => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
});

/**
 * SQLite keeps milliseconds, the others a date without a zone, which their drivers read as local time;
 * in JSON it is text ("2024-03-05 08:00:00.000000"), and is read the same way.
 */
const moment = decoded((value) => {
  const date = new Date(typeof value === 'string' ? value.replace(' ', 'T') : (value as Date));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
});

const number = decoded(Number);

const DECODE: Readonly<Record<string, Decode>> = {
  datetime: moment,
  timestamp: moment,
  boolean: decoded(Boolean),
  json,
  blocks: json,
  decimal: number,
  float: number,
  integer: number,
  increments: number,
  biginteger: decoded(String),
};

interface Attribute {
  type: string;
  columnName?: string;
}

/** The columns of some fields, the row's id first. */
export function columnsOf(strapi: Core.Strapi, uid: string, fields: readonly string[]): Column[] {
  const attributes = strapi.db.metadata.get(uid).attributes as Record<string, Attribute>;
  return [...new Set(['id', ...fields])].map((field) => {
    const { type, columnName } = attributes[field]!;
    return { field, column: columnName ?? field, decode: DECODE[type] ?? asIs };
  });
}

export function decodeRow(
  columns: readonly Column[],
  raw: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ field, decode }) => [field, decode(raw[field])]));
}
