import { CsvError, parse } from 'csv-parse';

import { NewsroomError } from '../../errors';
import type { ReadHints } from '../../legacy';
import { linesOf } from '../bytes/lines';

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
  /** Lines in another encoding than the rest, as they turn up. */
  foreignLines: number[];
}

/** A cell this large is a quotation mark that was never closed. */
const MAXIMUM_ROW_SIZE = 64 * 1024 * 1024;
const DELIMITERS = [',', ';', '\t', '|'];

/**
 * The rows of a CSV source of any size, its delimiter told by the first line. Rows may have more or
 * fewer cells than the header. Throws what linesOf throws, and NEWSROOM_CSV_NOT_WELL_FORMED.
 */
export async function openCsv(
  chunks: AsyncIterable<Uint8Array>,
  hints: ReadHints,
): Promise<CsvSource> {
  const lines = linesOf(chunks, hints)[Symbol.asyncIterator]();
  const first = await lines.next();
  const header = first.done ? '' : first.value.text;
  const delimiter = delimiterOf(header);
  const foreignLines: number[] = [];

  async function* texts(): AsyncGenerator<string> {
    yield `${header}\n`;
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      if (next.value.isForeign) foreignLines.push(next.value.line);
      yield `${next.value.text}\n`;
    }
  }
  return {
    encoding: first.done ? 'utf-8' : (first.value.encoding ?? 'utf-8'),
    delimiter,
    rows: rowsOf(texts(), delimiter, hints.name),
    foreignLines,
  };
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
