import { parse } from 'csv-parse/sync';

import { NewsroomError } from '../../../../../story/errors';
import { nameKey } from '../name-key';
import type { PeopleRule, Settled } from './mapping';

/** One row as it was written; a cell that is left out is empty. */
interface Row {
  byline: string;
  author: string;
  slug: string;
  action: string;
}

/** A list of names in one cell. */
const BETWEEN_NAMES = /\s*[;|]\s*/;

/**
 * What a mapping file says, CSV with a header or JSON. A byline without a word about it says nothing:
 * the list of unmatched bylines can be given back half done.
 * Throws NEWSROOM_PEOPLE_FILE_INVALID, with the row.
 */
export function readPeopleMapping(text: string, path: string): PeopleRule[] {
  const content = text.replace(/^\uFEFF/, '').trim();
  const rows = /^[[{]/.test(content) ? rowsOfJson(content, path) : rowsOfCsv(content, path);
  const seen = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const number = index + 1;
    const invalid = (reason: string) => peopleFileInvalid(path, number, reason);
    if (row.byline === '') throw invalid('it names no byline');
    const settled = settledOf(row, invalid);
    if (settled === null) return [];
    const key = nameKey(row.byline);
    const before = seen.get(key);
    if (before !== undefined) throw invalid(`"${row.byline}" stands in row ${before}, too`);
    seen.set(key, number);
    return [{ byline: row.byline, settled }];
  });
}

export function peopleFileInvalid(path: string, row: number, reason: string): NewsroomError {
  return new NewsroomError('NEWSROOM_PEOPLE_FILE_INVALID', { path, row: String(row), reason });
}

function settledOf(
  { author, slug, action }: Row,
  invalid: (reason: string) => NewsroomError,
): Settled | null {
  const given = [author, slug, action].filter((cell) => cell !== '');
  if (given.length === 0) return null;
  if (given.length > 1) throw invalid('it has more than one of author, slug and action');
  if (author !== '') {
    const names = author.split(BETWEEN_NAMES).filter((name) => name !== '');
    if (names.some((name) => name.length > 255)) throw invalid('a name is too long');
    return { kind: 'author', names };
  }
  if (slug !== '') return { kind: 'slug', slug };
  const act = action.toLowerCase();
  if (act === 'skip' || act === 'desk') return { kind: act };
  throw invalid(`its action is "${action}", neither skip nor desk`);
}

function rowsOfCsv(text: string, path: string): Row[] {
  const [header, ...lines] = cellsOf(text, path);
  const names = (header ?? []).map((name) => name.trim().toLowerCase());
  if (!names.includes('byline')) throw peopleFileInvalid(path, 0, 'no column is called byline');
  return lines.map((cells) => {
    const row = Object.fromEntries(names.map((name, index) => [name, cells[index]]));
    return rowOf(row);
  });
}

function cellsOf(text: string, path: string): string[][] {
  try {
    return parse(text, {
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 0;
    throw peopleFileInvalid(path, line, (error as Error).message);
  }
}

function rowsOfJson(text: string, path: string): Row[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw peopleFileInvalid(path, 0, (error as Error).message);
  }
  if (Array.isArray(value)) return value.map((each) => rowOf(asFields(each)));
  return Object.entries(asFields(value)).map(([byline, each]) =>
    typeof each === 'string'
      ? rowOf({ byline, author: each })
      : rowOf({ ...asFields(each), byline }),
  );
}

function asFields(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

/** Cells that a report protected from spreadsheets carry an apostrophe in front. */
function rowOf(fields: Record<string, unknown>): Row {
  const cell = (name: keyof Row) => {
    const value = fields[name];
    return typeof value === 'string' ? value.trim().replace(/^'(?=[=+\-@\t\r])/, '') : '';
  };
  return {
    byline: cell('byline'),
    author: cell('author'),
    slug: cell('slug'),
    action: cell('action'),
  };
}
