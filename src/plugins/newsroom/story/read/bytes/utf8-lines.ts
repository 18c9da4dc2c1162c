import iconv from 'iconv-lite';

import type { ProblemLog } from '../problems/problem-log';

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
      parts.push(text ?? iconv.decode(slice, this.#fallback));
      start = end;
    }
    return parts.join('');
  }
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

function feedsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) {
    count += 1;
  }
  return count;
}
