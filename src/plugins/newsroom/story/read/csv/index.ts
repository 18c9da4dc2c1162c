import { NewsroomError } from '../../errors';
import type { ReadHints, Reader, SourceRecord } from '../../legacy';
import type { FormatReader } from '../format-reader';
import { problem } from '../problems';
import { givenMapping, guessMapping, hasStory, type Mapping } from '../table/mapping';
import { RowsToPosts } from '../table/records';
import type { TableRow } from '../table/row';
import { rawRecord } from '../values/secrets';
import { CSV_DIALECTS, dialectOf, type CsvDialect, type CsvDialectName } from './dialects';
import { openCsv, type CsvRow } from './parse-csv';

/** Streams a CSV's rows as posts, in the columns of a platform where its header is of one. */
function csvReader(name: CsvDialectName | null): Reader {
  return async function* readCsv(chunks, hints) {
    const { rows, encoding, foreignLines } = await openCsv(chunks, hints);
    const iterator = rows[Symbol.asyncIterator]();
    const first = await iterator.next();
    const header = first.done ? [] : (first.value as CsvRow).cells.map((cell) => cell.trim());
    const known = name ?? dialectOf(header);
    const dialect: CsvDialect | null = known === null ? null : CSV_DIALECTS[known];
    const mapping = mappingOf(header, dialect, hints);
    yield { kind: 'source', encoding, mapping };

    const posts = new RowsToPosts({ format: known ?? 'csv', mapping, language: hints.language });
    try {
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
        yield* foreignLines
          .splice(0)
          .map((line) => problem('NEWSROOM_TEXT_MIXED_ENCODING', { encoding, line }, line));
        const row = tableRow(next.value as CsvRow, header, dialect?.reads ?? []);
        for (const record of posts.records(row)) yield* await finished(record, row, dialect, hints);
      }
    } finally {
      await iterator.return?.();
    }
  };
}

function mappingOf(
  header: readonly string[],
  dialect: CsvDialect | null,
  hints: ReadHints,
): Mapping {
  const { mapping: given } = givenMapping(hints.mapping);
  const mapping = dialect ? { ...dialect.mapping, ...given } : guessMapping(header, given);
  if (hasStory(mapping, header)) return mapping;
  throw new NewsroomError('NEWSROOM_COLUMNS_UNKNOWN', {
    path: hints.name,
    columns: header.slice(0, 20).join(', ').slice(0, 300) || 'none',
  });
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
