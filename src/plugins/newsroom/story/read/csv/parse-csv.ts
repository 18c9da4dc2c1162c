import { CsvError, parse } from 'csv-parse';

import { NewsroomError } from '../../errors';
import type { Problem, ReadHints } from '../../legacy';
import { openLines } from '../bytes/lines';
import type { TextLine } from '../bytes/lines';

/** One row as texts; formulas, numbers and dates are no more than their letters here. */
export interface CsvRow {
  cells: string[];
  /** 1-based line of the source where it ends. */
  line: number;
}

export interface CsvSource {
  encoding: string;
  delimiter: string;
  rows: AsyncIterable<CsvRow>;
  /** What is wrong with the bytes, as it turns up. */
  problems: Problem[];
}

/** A cell this large is a quotation mark that was never closed. */
const MAXIMUM_ROW_SIZE = 64 * 1024 * 1024;
/** What Excel is told its separator by. */
const SEPARATOR_LINE = /^"?sep=([,;|\t])"?$/i;
const DELIMITERS = [',', ';', '\t', '|'];

/**
 * The rows of a CSV source of any size, its delimiter told by the first line. Rows may have more or
 * fewer cells than the header. Throws what openLines throws, and NEWSROOM_CSV_NOT_WELL_FORMED.
 */
export async function openCsv(
  chunks: AsyncIterable<Uint8Array>,
  hints: ReadHints,
): Promise<CsvSource> {
  const { encoding, lines } = await openLines(chunks, hints);
  const problems: Problem[] = [];
  const texts = textsOf(lines, problems)[Symbol.asyncIterator]();
  const first = await filledLine(texts);
  const told = SEPARATOR_LINE.exec(first)?.[1] ?? null;
  const header = told === null ? first : await filledLine(texts);
  const delimiter = told ?? delimiterOf(header);
  return {
    encoding,
    delimiter,
    rows: rowsOf(followedBy(header, texts), delimiter, hints.name),
    problems,
  };
}

/** The first line with anything in it; empty at the end. */
async function filledLine(texts: AsyncIterator<string>): Promise<string> {
  for (let next = await texts.next(); !next.done; next = await texts.next()) {
    if (next.value.trim() !== '') return next.value;
  }
  return '';
}

async function* textsOf(
  lines: AsyncIterable<TextLine | Problem>,
  problems: Problem[],
): AsyncGenerator<string> {
  for await (const line of lines) {
    if ('kind' in line) problems.push(line);
    else yield line.text;
  }
}

async function* followedBy(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield `${first}\n`;
    for (let next = await rest.next(); !next.done; next = await rest.next())
      yield `${next.value}\n`;
  } finally {
    await rest.return?.();
  }
}

async function* rowsOf(
  texts: AsyncIterable<string>,
  delimiter: string,
  path: string,
): AsyncGenerator<CsvRow> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAXIMUM_ROW_SIZE,
  });
  const fed = feed(parser, texts);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { cells: record, line: info.lines };
    }
    await fed;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 0);
    throw new NewsroomError('NEWSROOM_CSV_NOT_WELL_FORMED', { path, line });
  } finally {
    parser.destroy();
    await fed.catch(() => undefined);
  }
}

/** The parser is a stream; what the source throws has to arrive where its rows are read. */
async function feed(parser: ReturnType<typeof parse>, texts: AsyncIterable<string>): Promise<void> {
  try {
    let batch = '';
    for await (const text of texts) {
      batch += text;
      if (batch.length < BATCH) continue;
      if (parser.destroyed) return;
      if (!parser.write(batch)) await drained(parser);
      batch = '';
    }
    parser.end(batch);
  } catch (error) {
    parser.destroy(error as Error);
  }
}

const BATCH = 64 * 1024;

/** Whichever comes first; a listener left behind at each batch would add up. */
function drained(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      parser.off('drain', done).off('close', done);
      resolve();
    };
    parser.on('drain', done).on('close', done);
  });
}

function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  const most = Math.max(...counts);
  return DELIMITERS[counts.indexOf(most)] ?? ',';
}
