import type { ReadHints, Reader, SourceRecord } from '../../legacy';
import type { FormatReader } from '../format-reader';
import { problem } from '../problems';
import {
  completedMapping,
  givenMapping,
  guessMapping,
  withoutMapping,
  type Mapping,
} from '../table/mapping';
import { RowsToPosts } from '../table/records';
import type { TableRow } from '../table/row';
import { rawRecord } from '../values/secrets';
import { CSV_DIALECTS, dialectOf, type CsvDialect, type CsvDialectName } from './dialects';
import { openCsv, type CsvRow } from './parse-csv';

/** Rows that are looked at before the first is given. */
const SAMPLE = 20;

/** Streams a CSV's rows as posts, in the columns of a platform where its header is of one. */
function csvReader(name: CsvDialectName | null): Reader {
  return async function* readCsv(chunks, hints) {
    const { rows, encoding, problems } = await openCsv(chunks, hints);
    const iterator = rows[Symbol.asyncIterator]();
    try {
      const [first, ...sample] = await take(iterator, SAMPLE + 1);
      const names = first?.cells.map((cell) => cell.trim()) ?? [];
      const isHeaderless = first !== undefined && isRow(names);
      const header = isHeaderless ? names.map((_, at) => `column ${at + 1}`) : names;
      if (isHeaderless) sample.unshift(first);
      const known = name ?? dialectOf(header);
      const dialect: CsvDialect | null = known === null ? null : CSV_DIALECTS[known];
      const rowOf = (row: CsvRow) => tableRow(row, header, dialect?.reads ?? []);
      const mapping = mappingOf(header, dialect, sample.map(rowOf), hints);
      yield { kind: 'source', encoding, mapping };
      if (isHeaderless) yield problem('NEWSROOM_CSV_WITHOUT_HEADER', {}, 1);

      const posts = new RowsToPosts({ format: known ?? 'csv', mapping, language: hints.language });
      for await (const csvRow of followedBy(sample, iterator)) {
        yield* problems.splice(0);
        const row = rowOf(csvRow);
        for (const record of posts.records(row)) yield* await finished(record, row, dialect, hints);
      }
      yield* problems.splice(0);
    } finally {
      await iterator.return?.();
    }
  };
}

/** No name of a column is as long as a text, or a number, a date or an address. */
const VALUE = /^.{80}|^\d+(?:[.,]\d+)?$|^\d{4}-\d\d-\d\d|^https?:/s;

/** Whether the first row is no header: none of its cells is a name that is known, and some are values. */
function isRow(cells: readonly string[]): boolean {
  return Object.keys(guessMapping(cells)).length === 0 && cells.some((cell) => VALUE.test(cell));
}

async function take(iterator: AsyncIterator<CsvRow>, count: number): Promise<CsvRow[]> {
  const taken: CsvRow[] = [];
  while (taken.length < count) {
    const next = await iterator.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

async function* followedBy(
  taken: readonly CsvRow[],
  rest: AsyncIterator<CsvRow>,
): AsyncGenerator<CsvRow> {
  yield* taken;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function mappingOf(
  header: readonly string[],
  dialect: CsvDialect | null,
  sample: readonly TableRow[],
  hints: ReadHints,
): Mapping {
  const given = givenMapping(hints.mapping);
  if (dialect) return dialectMapping(header, dialect, given);
  const values = sample.map(({ valueOf }) => valueOf);
  const mapping = completedMapping(guessMapping(header, given), header, values);
  if (mapping) return mapping;
  throw withoutMapping(header, hints.name);
}

/** A dialect's own columns; where an export of another year calls one otherwise, the guess. */
function dialectMapping(
  header: readonly string[],
  { mapping }: CsvDialect,
  given: Mapping,
): Mapping {
  const known = Object.entries(mapping).filter(([, column]) => header.includes(column));
  const own = { ...Object.fromEntries(known), ...given };
  const guess = guessMapping(header, own);
  const missing = Object.keys(mapping).filter((field) => !Object.hasOwn(own, field));
  const guessed = Object.entries(guess).filter(([field]) => missing.includes(field));
  return { ...mapping, ...Object.fromEntries(guessed), ...own };
}

function tableRow(
  { cells, line }: CsvRow,
  header: readonly string[],
  known: readonly string[],
): TableRow {
  const row = new Map(header.map((column, at) => [column, cells[at] ?? '']));
  return {
    valueOf: (column) => row.get(column) ?? '',
    columns: header.filter((column) => !known.includes(column)),
    raw: rawRecord(Object.fromEntries(row)),
    line,
  };
}

async function finished(
  record: SourceRecord,
  row: TableRow,
  dialect: CsvDialect | null,
  hints: ReadHints,
): Promise<SourceRecord[]> {
  if (record.kind !== 'post' || !dialect?.finish) return [record];
  const post = await dialect.finish(record, (column) => String(row.valueOf(column)), hints);
  if (post.body !== '' || !dialect.bodiesBeside) return [post];
  const missing = problem('NEWSROOM_BODY_MISSING', { id: post.id ?? '?' }, row.line);
  return [missing, post];
}

function dialectFormat(name: CsvDialectName): FormatReader {
  const { title } = CSV_DIALECTS[name];
  return {
    title,
    read: csvReader(name),
    endings: [],
    looksLike: (head) => dialectOf(headerCells(head)) === name,
    counts: ['posts', 'pages'],
  };
}

function headerCells(head: string): string[] {
  const line = head.slice(0, 4_000).split('\n', 1)[0] ?? '';
  return line.split(',').map((cell) => cell.trim().replace(/^"|"$/g, ''));
}

export const SUBSTACK = dialectFormat('substack');
export const BEEHIIV = dialectFormat('beehiiv');
export const BUTTONDOWN = dialectFormat('buttondown');
export const WIX = dialectFormat('wix');

export const CSV = {
  title:
    'CSV (also semicolons, tabs or bars); columns are guessed from the header, or given by --map',
  read: csvReader(null),
  endings: ['.csv', '.tsv'],
  looksLike: () => false,
  counts: ['posts'],
} as const satisfies FormatReader;
