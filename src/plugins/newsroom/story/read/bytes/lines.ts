import iconv from 'iconv-lite';

import { NewsroomError } from '../../errors';
import type { ReadHints } from '../../legacy';
import { binaryReason } from './binary';
import { decodeText } from './decode';

export interface TextLine {
  /** Without its end. */
  text: string;
  /** 1-based. */
  line: number;
  /** The encoding of the source, with its first line; null with the others. */
  encoding: string | null;
  /** Whether this line is in another encoding than the source. */
  isForeign: boolean;
}

const HEAD_BYTES = 65_536;
/** A line is held whole: one of this size is no line but a binary file. */
const MAXIMUM_LINE_BYTES = 64 * 1024 * 1024;
const LINE_FEED = 0x0a;

/**
 * The lines of a source of any size. The first bytes tell the encoding; in a UTF-8 source each line
 * that is none is read as windows-1252, for old archives were often written by two systems.
 * Throws NEWSROOM_INPUT_EMPTY, NEWSROOM_INPUT_BINARY and NEWSROOM_INPUT_TOO_LARGE.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  hints: Pick<ReadHints, 'name' | 'encoding'>,
): AsyncGenerator<TextLine> {
  const { head, rest } = await headOf(chunks);
  if (head.length === 0) throw new NewsroomError('NEWSROOM_INPUT_EMPTY', { path: hints.name });
  const reason = binaryReason(head);
  if (reason) throw new NewsroomError('NEWSROOM_INPUT_BINARY', { path: hints.name, reason });

  const encoding = hints.encoding ?? encodingOf(head);
  const decode = decoderOf(encoding);
  let line = 0;
  for await (const bytes of byteLines(
    rest,
    /^utf-(?:16|32)/.test(encoding) ? encoding : null,
    hints.name,
  )) {
    line += 1;
    const { text, isForeign } = decode(bytes);
    const clean = line === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text;
    yield {
      text: clean.replace(/\r$/, ''),
      line,
      encoding: line === 1 ? encoding : null,
      isForeign,
    };
  }
}

/** A head of whole lines only: a letter cut in two is no sign of another encoding. */
function encodingOf(head: Uint8Array): string {
  const end = head.length < HEAD_BYTES ? head.length : head.lastIndexOf(LINE_FEED) + 1;
  return decodeText(end > 0 ? head.subarray(0, end) : head).encoding;
}

function decoderOf(encoding: string): (line: Uint8Array) => { text: string; isForeign: boolean } {
  if (/^utf-(?:16|32)/.test(encoding)) {
    // Cut into UTF-8 lines already.
    return (line) => ({ text: iconv.decode(line, 'utf-8'), isForeign: false });
  }
  if (encoding !== 'utf-8')
    return (line) => ({ text: iconv.decode(line, encoding), isForeign: false });
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return (line) => {
    try {
      return { text: utf8.decode(line), isForeign: false };
    } catch {
      return { text: iconv.decode(line, 'windows-1252'), isForeign: true };
    }
  };
}

/** No letter of the encodings in use holds the byte of a line feed, but in UTF-16 and UTF-32. */
async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  wide: string | null,
  path: string,
): AsyncGenerator<Uint8Array> {
  let open: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of wide === null ? chunks : narrowed(chunks, wide)) {
    let start = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, start)) {
      open.push(chunk.subarray(start, at));
      yield joined(open);
      open = [];
      size = 0;
      start = at + 1;
    }
    if (start === chunk.length) continue;
    open.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size > MAXIMUM_LINE_BYTES) {
      throw new NewsroomError('NEWSROOM_INPUT_TOO_LARGE', {
        path,
        limit: MAXIMUM_LINE_BYTES,
        size,
      });
    }
  }
  if (open.length > 0) yield joined(open);
}

async function* narrowed(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Uint8Array> {
  const decoder = iconv.getDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.write(Buffer.from(chunk)));
  const last = decoder.end();
  if (last) yield encoder.encode(last);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only ? only : Buffer.concat(parts);
}

async function headOf(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    taken.push(next.value);
    size += next.value.length;
  }
  async function* rest() {
    try {
      yield* taken;
      for (let next = await iterator.next(); !next.done; next = await iterator.next())
        yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: joined(taken.length > 0 ? taken : [new Uint8Array()]), rest: rest() };
}
