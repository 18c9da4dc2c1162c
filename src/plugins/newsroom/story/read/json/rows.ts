import type { ReadHints, SourceRecord } from '../../legacy';
import { RowsToPosts } from '../table/records';
import {
  completedMapping,
  givenMapping,
  guessMapping,
  withoutMapping,
  type Mapping,
} from '../table/mapping';
import { withoutWrapper } from '../table/document-html';
import type { TableRow } from '../table/row';
import { rawRecord } from '../values/secrets';
import { field, isFields, rowsOf, type Fields } from './fields';

/** Rows that are looked at to learn which fields there are. */
const SAMPLE = 50;
const DEEPEST_ROWS = 4;

/**
 * A list of records of any make, wherever in the document it stands. Throws
 * NEWSROOM_COLUMNS_UNKNOWN where nothing in them is known as headline or body.
 */
export function* jsonRows(document: unknown, hints: ReadHints): Generator<SourceRecord> {
  const rows = listIn(document);
  const mapping = mappingOf(rows.slice(0, SAMPLE), hints);
  yield { kind: 'source', mapping };
  const posts = new RowsToPosts({ format: 'json', mapping, language: hints.language });
  for (const row of rows) yield* posts.records(jsonRow(row, null));
}

export function mappingOf(sample: readonly Fields[], hints: ReadHints): Mapping {
  const columns = [...new Set(sample.flatMap(columnsOf))];
  const guess = guessMapping(columns, givenMapping(hints.mapping));
  const values = sample.map((row) => (path: string) => at(row, path));
  const mapping = completedMapping(guess, columns, values);
  if (mapping) return mapping;
  throw withoutMapping(columns, hints.name);
}

export function jsonRow(row: Fields, line: number | null): TableRow {
  return {
    valueOf: (path) => at(row, path),
    columns: Object.keys(row),
    raw: rawRecord(row),
    line,
  };
}

/** The fields of a row; of objects in it also the names inside, as paths. */
function columnsOf(row: Fields): string[] {
  return Object.entries(row).flatMap(([name, value]) =>
    isFields(value) ? [name, ...Object.keys(value).map((inner) => `${name}.${inner}`)] : [name],
  );
}

/** A field by its name, else by the way through objects. */
function at(row: Fields, path: string): unknown {
  if (Object.hasOwn(row, path)) return withoutWrapper(row[path]);
  const found = path
    .split('.')
    .reduce<unknown>((value, name) => (isFields(value) ? field(value, name) : undefined), row);
  return withoutWrapper(found);
}

/** The list of records: the document itself, or the longest list of objects in its wrappers; else the one object. */
function listIn(document: unknown): Fields[] {
  const lists = listsIn(document, 0);
  const longest = lists.toSorted((one, other) => other.length - one.length)[0];
  return longest ?? (isFields(document) ? [document] : []);
}

function listsIn(value: unknown, depth: number): Fields[][] {
  if (Array.isArray(value)) {
    const rows = rowsOf(value);
    return rows.length > 0 ? [rows] : [];
  }
  if (!isFields(value) || depth > DEEPEST_ROWS) return [];
  const lists = Object.values(value).flatMap((inner) => listsIn(inner, depth + 1));
  return looksLikeStory(value) ? lists.filter(([first]) => first && looksLikeStory(first)) : lists;
}

/** A story has lists in it, too: of authors, tags, pictures. A channel has a title as well, but its list is of stories. */
function looksLikeStory(fields: Fields): boolean {
  const mapping = guessMapping(Object.keys(fields));
  return mapping.headline !== undefined && mapping.body !== undefined;
}
