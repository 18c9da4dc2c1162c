import { NewsroomError } from '../../errors';
import type { ReadHints } from '../../legacy';
import { ProblemLog } from '../problems/problem-log';
import { binaryText } from './binary';
import { encodingOf, tellLie, withoutMark } from './decode';
import { isEncodedTwice } from './encoded-twice';
import { decoderOf } from './text-decoder';
import type { TextDecoderOfChunks } from './text-decoder';

/** So many first bytes decide about the encoding. */
const HEAD_BYTES = 256 * 1024;

export interface OpenedText {
  /** As it is called in a report. */
  encoding: string;
  /** The text in pieces, without a byte order mark; never cut inside a character. */
  text: AsyncIterable<string>;
  /** Fills up while the text is read. */
  problems: ProblemLog;
}

/**
 * A stream of bytes as a stream of text, in the encoding that they are really in.
 * Throws NEWSROOM_INPUT_EMPTY and NEWSROOM_INPUT_BINARY.
 */
export async function openText(
  chunks: AsyncIterable<Uint8Array>,
  hints: ReadHints,
): Promise<OpenedText> {
  const iterator = chunks[Symbol.asyncIterator]();
  const head = await takeHead(iterator);
  const path = hints.name;
  if (head.length === 0) throw new NewsroomError('NEWSROOM_INPUT_EMPTY', { path });
  const detected = encodingOf(head, hints.encoding);
  const reason = isMarkup(head) ? null : binaryText(head, detected.name);
  if (reason) throw new NewsroomError('NEWSROOM_INPUT_BINARY', { path, reason });

  const problems = new ProblemLog();
  tellLie(detected, problems);
  const decoder = decoderOf(detected, problems, path);
  return {
    encoding: detected.name,
    problems,
    text: firstLookedAt(decoded(restored(head, iterator), decoder), problems),
  };
}

/** What begins with a tag is text, whatever control characters somebody put into it. */
function isMarkup(head: Uint8Array): boolean {
  const first = head.find((byte) => byte > 0x20 && byte < 0x80);
  return first === 0x3c && head.subarray(0, 64).every((byte) => byte !== 0);
}

async function takeHead(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    parts.push(next.value);
    size += next.value.length;
  }
  if (parts.length === 1) return parts[0]!;
  const head = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    head.set(part, at);
    at += part.length;
  }
  return head;
}

async function* restored(
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
  try {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}

async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  decoder: TextDecoderOfChunks,
): AsyncIterable<string> {
  for await (const chunk of bytes) yield decoder.write(chunk);
  yield decoder.end();
}

/** Takes off a byte order mark, and looks whether the letters are still bytes. */
async function* firstLookedAt(
  texts: AsyncIterable<string>,
  problems: ProblemLog,
): AsyncIterable<string> {
  let isFirst = true;
  for await (const text of texts) {
    if (text === '') continue;
    if (isFirst && isEncodedTwice(text)) problems.add('NEWSROOM_TEXT_ENCODED_TWICE', {}, null);
    yield isFirst ? withoutMark(text) : text;
    isFirst = false;
  }
}
