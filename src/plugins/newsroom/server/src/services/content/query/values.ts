import { invalidParameter } from './refuse';

type Check = { expected: string; accepts(value: string): boolean };

const NUMBER: Check = {
  expected: 'a number',
  accepts: (value) => value.trim() !== '' && Number.isFinite(Number(value)),
};
const MOMENT: Check = {
  expected: 'an ISO 8601 date',
  accepts: (value) => /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value)),
};

/** A value that a column can't hold would end as an error of the database, so it is refused here. */
const CHECKS: Readonly<Record<string, Check>> = {
  integer: {
    expected: 'a whole number',
    accepts: (value) => /^-?\d{1,9}$/.test(value),
  },
  biginteger: { expected: 'a whole number', accepts: (value) => /^-?\d{1,18}$/.test(value) },
  decimal: NUMBER,
  float: NUMBER,
  boolean: {
    expected: 'true or false',
    accepts: (value) => ['true', 'false', '1', '0'].includes(value),
  },
  date: MOMENT,
  datetime: MOMENT,
  timestamp: MOMENT,
};

const NUL = String.fromCharCode(0);

export function readText(value: unknown, path: readonly string[]): string {
  if (typeof value !== 'string') throw invalidParameter(path, 'a single value', value);
  // PostgreSQL has no NUL in text and fails the whole query.
  if (value.includes(NUL)) throw invalidParameter(path, 'text without NUL', 'NUL');
  return value;
}

export function readValue(value: unknown, type: string, path: readonly string[]): string {
  const text = readText(value, path);
  const check = CHECKS[type];
  if (check && !check.accepts(text)) throw invalidParameter(path, check.expected, text);
  return text;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list as query strings write it: `a,b`, repeated keys, or indexed keys. */
export function readList(value: unknown, path: readonly string[]): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items
    .flatMap((item) => readText(item, path).split(','))
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
