import iconv from 'iconv-lite';

import type { ProblemLog } from '../problems/problem-log';
import { utf8Length } from './utf8-length';

const LINE_FEED = 0x0a;

/**
 * UTF-8 as it streams in. Old archives were written by two systems: where a piece is not UTF-8, its
 * lines are tried one by one, and those that are not are read in another encoding, and told.
 */
export class Utf8Lines {
  readonly #whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  readonly #fallback: string;

  readonly #log: ProblemLog;

  #rest: Uint8Array = new Uint8Array();

  #line = 1;

  constructor(fallback: string, log: ProblemLog) {
    this.#fallback = fallback;
    this.#log = log;
  }

  write(chunk: Uint8Array): string {
    const bytes = joined(this.#rest, chunk);
    const end = wholeCharactersEnd(bytes);
    this.#rest = bytes.subarray(end);
    return this.#decode(bytes.subarray(0, end));
  }

  end(): string {
    const rest = this.#rest;
    this.#rest = new Uint8Array();
    return rest.length === 0 ? '' : this.#decode(rest);
  }

  #decode(bytes: Uint8Array): string {
    const text = this.#asUtf8(bytes) ?? this.#lineByLine(bytes);
    this.#line += feedsIn(bytes);
    return text;
  }

  #asUtf8(bytes: Uint8Array): string | null {
    try {
      return this.#whole.decode(bytes);
    } catch {
      return null;
    }
  }

  #lineByLine(bytes: Uint8Array): string {
    const parts: string[] = [];
    let line = this.#line;
    for (let start = 0; start < bytes.length; line += 1) {
      const feed = bytes.indexOf(LINE_FEED, start);
      const end = feed === -1 ? bytes.length : feed + 1;
      const slice = bytes.subarray(start, end);
      const text = this.#asUtf8(slice);
      if (text === null) {
        const fallback = this.#fallback;
        this.#log.add('NEWSROOM_TEXT_MIXED_ENCODING', { encoding: 'utf-8', fallback, line }, line);
      }
      parts.push(text ?? runByRun(slice, this.#fallback));
      start = end;
    }
    return parts.join('');
  }
}

/** Encodings whose letters are single bytes: in them, what looks like UTF-8 is UTF-8. */
const SINGLE_BYTE = /^(?:windows-125\d|iso-8859-\d+|koi8|mac)/;

/** A line in which both occur: somebody pasted into it. */
function runByRun(line: Uint8Array, fallback: string): string {
  if (!SINGLE_BYTE.test(fallback)) return iconv.decode(line, fallback);
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let start = 0;
  let isUtf8 = true;
  const endRun = (end: number) => {
    const run = line.subarray(start, end);
    if (run.length > 0) parts.push(isUtf8 ? utf8.decode(run) : iconv.decode(run, fallback));
    start = end;
  };
  for (let at = 0; at < line.length;) {
    const length = utf8Length(line, at) ?? 0;
    if (length > 0 !== isUtf8) {
      endRun(at);
      isUtf8 = length > 0;
    }
    at += Math.max(1, length);
  }
  endRun(line.length);
  return parts.join('');
}

function joined(rest: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (rest.length === 0) return chunk;
  const whole = new Uint8Array(rest.length + chunk.length);
  whole.set(rest);
  whole.set(chunk, rest.length);
  return whole;
}

/** Where the last character that is there as a whole ends. */
function wholeCharactersEnd(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back += 1) {
    const byte = bytes[length - back]!;
    if (byte < 0x80) return length;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? length - back : length;
  }
  return length;
}

/** A line feed in each byte of a word. */
const FEEDS = 0x0a0a0a0a;

/**
 * Asking for each line feed by itself costs ten times as much as a plain loop, and that twice as
 * much as one over words: most have no byte that is a line feed, which one sum tells.
 */
function feedsIn(bytes: Uint8Array): number {
  const start = (4 - (bytes.byteOffset % 4)) % 4;
  const words = bytes.length < start + 4 ? 0 : Math.floor((bytes.length - start) / 4);
  const end = words === 0 ? 0 : start + words * 4;
  let count =
    feedsBetween(bytes, 0, words === 0 ? 0 : start) + feedsBetween(bytes, end, bytes.length);
  if (words === 0) return count;
  const view = new Int32Array(bytes.buffer, bytes.byteOffset + start, words);
  for (let at = 0; at < words; at += 1) {
    const differs = view[at]! ^ FEEDS;
    const hasFeed = (differs - 0x01010101) & ~differs & 0x80808080;
    if (hasFeed !== 0) count += feedsBetween(bytes, start + at * 4, start + at * 4 + 4);
  }
  return count;
}

function feedsBetween(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (bytes[at] === LINE_FEED) count += 1;
  return count;
}
