import { NewsroomError } from '../../errors';
import type { Reader, SourceRecord } from '../../legacy';
import { openLines } from '../bytes/lines';
import type { FormatReader } from '../format-reader';
import { problem } from '../problems';
import { RowsToPosts } from '../table/records';
import type { TableRow } from '../table/row';
import { isFields, type Fields } from './fields';
import { DEEPEST_JSON } from './parse-json';
import { jsonRow, mappingOf } from './rows';
import { depthOf } from './scan';

/** Rows that are looked at before the first is given. */
const SAMPLE = 20;

/** One JSON object a line (NDJSON, JSON Lines). Streams; a line that is none is left out and told. */
const readNdjson: Reader = async function* readNdjson(chunks, hints) {
  let posts: RowsToPosts | null = null;
  const waiting: TableRow[] = [];
  const sample: Fields[] = [];
  const begin = (): { posts: RowsToPosts; records: SourceRecord[] } => {
    const mapping = mappingOf(sample, hints);
    const begun = new RowsToPosts({ format: 'ndjson', mapping, language: hints.language });
    const records = waiting.flatMap((row) => begun.records(row));
    return { posts: begun, records: [{ kind: 'source', mapping }, ...records] };
  };

  const { encoding, lines } = await openLines(chunks, hints);
  yield { kind: 'source', encoding };
  for await (const read of lines) {
    if ('kind' in read) {
      yield read;
      continue;
    }
    const { text, line } = read;
    if (text.trim() === '') continue;
    const row = rowOf(text);
    if (row === null) {
      yield problem('NEWSROOM_JSON_LINE_SKIPPED', { line }, line);
      continue;
    }
    if (posts !== null) {
      yield* posts.records(jsonRow(row, line));
      continue;
    }
    sample.push(row);
    waiting.push(jsonRow(row, line));
    if (waiting.length < SAMPLE) continue;
    const begun = begin();
    posts = begun.posts;
    yield* begun.records;
  }
  if (posts !== null) return;
  if (waiting.length === 0) {
    throw new NewsroomError('NEWSROOM_INPUT_NO_STORIES', { path: hints.name });
  }
  yield* begin().records;
};

function rowOf(text: string): Fields | null {
  if (depthOf(text) > DEEPEST_JSON) return null;
  try {
    const row: unknown = JSON.parse(text);
    return isFields(row) ? row : null;
  } catch {
    return null;
  }
}

const FIRST_LINES = /^\{[^\n]*\}\s*\n\s*\{/;

export const NDJSON = {
  title: 'NDJSON (JSON Lines), a story a line; fields are guessed, or given by --map',
  read: readNdjson,
  endings: ['.ndjson', '.jsonl'],
  looksLike: (head, name) => /\.(?:ndjson|jsonl)$/.test(name) || FIRST_LINES.test(head),
  counts: ['posts'],
} as const satisfies FormatReader;
