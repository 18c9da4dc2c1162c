import chardet from 'chardet';
import iconv from 'iconv-lite';

import { guessCyrillic } from './cyrillic-guess';
import { declaredEncoding } from './declared-encoding';
import { guessIso2022 } from './iso-2022';
import type { Iso2022 } from './iso-2022';
import { guessUtf16, guessUtf16Markup, guessUtf32, markedEncoding } from './unicode-guess';
import { utf8Length } from './utf8-length';

export interface DetectedEncoding {
  /** As it is called in a report, in lower case. */
  name: string;
  /** How iconv-lite calls what decodes it, often a later superset; null: `iso2022` does. */
  iconv: string;
  iso2022: Iso2022 | null;
  /** For lines that are not UTF-8 in a file that is. */
  fallback: string;
  /** What the file says of itself, where that is not how it was read. */
  lie: string | null;
}

/** Guessing needs so much of the letters that are not ASCII. */
const SAMPLE = 64 * 1024;

/**
 * The encoding of a file by its first bytes: by its mark; else as UTF-8 where it is that, whatever
 * it declares; else as declared, where the bytes bear it; else by statistics.
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
  const declared = declaredEncoding(head);
  const marked = markedEncoding(head) ?? guessUtf32(head) ?? guessUtf16(head);
  const unicode = marked ?? guessUtf16Markup(head);
  if (unicode && unicode !== 'utf-8') return found(unicode, declared);

  const usable = declared !== null && !/^utf|^ucs|^iso-10646/.test(declared) ? declared : null;
  const known = usable !== null && iconv.encodingExists(superset(usable)) ? usable : null;
  const state = utf8State(head);
  if (marked === 'utf-8' || state === 'utf-8') return found('utf-8', declared, known);
  const iso2022 = guessIso2022(head);
  if (iso2022) return { ...found(iso2022, declared), iso2022 };
  if (state === 'ascii') {
    const name = known ?? 'utf-8';
    return { ...found('utf-8', declared, known), name, lie: null };
  }
  if (state === 'mixed') return found('utf-8', declared, known);
  if (known !== null && bears(head, known)) return found(named(known, head), declared);
  return found(guess(head), declared);
}

function found(
  name: string,
  declared: string | null,
  fallback: string | null = null,
): DetectedEncoding {
  return {
    name,
    iconv: superset(name),
    iso2022: null,
    fallback: superset(fallback ?? 'windows-1252'),
    lie: declared !== null && !isSame(declared, name) ? declared : null,
  };
}

/**
 * What writers of an encoding really wrote: the vendors' supersets, as browsers read them (WHATWG
 * Encoding Standard, §4.2). 0x80–0x9F of Latin-1 are quotation marks, not control characters.
 */
const SUPERSETS: ReadonlyMap<string, string> = new Map([
  ['us-ascii', 'windows-1252'],
  ['ascii', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['iso8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso-8859-9', 'windows-1254'],
  ['iso-8859-11', 'windows-874'],
  ['tis-620', 'windows-874'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['x-gbk', 'gb18030'],
  ['euc-kr', 'cp949'],
  ['ks_c_5601-1987', 'cp949'],
  ['x-sjis', 'cp932'],
  ['shift_jis', 'cp932'],
  ['shift-jis', 'cp932'],
  ['windows-31j', 'cp932'],
  ['big5', 'big5-hkscs'],
  ['x-mac-cyrillic', 'maccyrillic'],
  ['x-mac-roman', 'macroman'],
  ['macintosh', 'macroman'],
]);

function superset(name: string): string {
  return SUPERSETS.get(name) ?? name;
}

function isSame(declared: string, name: string): boolean {
  const plain = (label: string) => superset(label).replace(/[^a-z0-9]/g, '');
  if (/^(?:utf-?16|ucs-?2)/.test(declared)) return name.startsWith('utf-16');
  if (/^(?:utf-?32|ucs-?4)/.test(declared)) return name.startsWith('utf-32');
  return plain(declared) === plain(name);
}

/** Latin-1 that uses what only windows-1252 has is reported as that. */
function named(name: string, head: Uint8Array): string {
  const isLatin1 = superset(name) === 'windows-1252';
  return isLatin1 && head.some((byte) => byte >= 0x80 && byte <= 0x9f) ? 'windows-1252' : name;
}

type Utf8State = 'ascii' | 'utf-8' | 'mixed' | 'other';

/** How far the bytes are UTF-8; a character that their end cuts counts for nothing. */
function utf8State(head: Uint8Array): Utf8State {
  let good = 0;
  let bad = 0;
  let alone = 0;
  for (let at = 0; at < head.length;) {
    if (head[at]! < 0x80) {
      at += 1;
      continue;
    }
    const length = utf8Length(head, at);
    if (length === null) break;
    if (length === 0) {
      bad += 1;
      if (!isBeyondAscii(head[at - 1]) && !isBeyondAscii(head[at + 1])) alone += 1;
    } else good += 1;
    at += Math.max(1, length);
  }
  if (bad === 0) return good === 0 ? 'ascii' : 'utf-8';
  // Double-byte text has a sequence here and there that looks like UTF-8 by chance, but its other
  // letters come in pairs; the letters of a single-byte encoding mostly stand between ASCII.
  const isSingleByte = alone > bad * 0.8;
  return good > bad * 2 || (good > 0 && isSingleByte) ? 'mixed' : 'other';
}

function isBeyondAscii(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80;
}

/** So many letters may be broken before a declaration counts as a lie. */
const MAXIMUM_BROKEN_SHARE = 0.02;

/** Whether the bytes make sense in the encoding that they declare. */
function bears(head: Uint8Array, name: string): boolean {
  const text = iconv.decode(head, superset(name));
  let beyond = 0;
  let broken = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    if (code < 0x80) continue;
    beyond += 1;
    if (code === 0xfffd || code < 0xa0 || (code >= 0xe000 && code <= 0xf8ff)) broken += 1;
  }
  return broken <= Math.max(1, beyond * MAXIMUM_BROKEN_SHARE);
}

const GUESSED: ReadonlyMap<string, string> = new Map([
  ['ISO-8859-1', 'windows-1252'],
  ['UTF-8', 'windows-1252'],
  ['ASCII', 'windows-1252'],
]);

/** By how often letters follow each other, and for Cyrillic by which of them are how frequent. */
function guess(head: Uint8Array): string {
  const sample = telling(head);
  const cyrillic = guessCyrillic(sample);
  if (cyrillic) return cyrillic;
  const [best] = chardet.analyse(sample).filter(({ name }) => iconv.encodingExists(name));
  if (!best) return 'windows-1252';
  return GUESSED.get(best.name) ?? best.name.toLowerCase();
}

const LINE_FEED = 0x0a;

/** The lines that are not plain ASCII: markup tells nothing, and there may be much of it. */
function telling(head: Uint8Array): Uint8Array {
  const parts: number[] = [];
  for (let start = 0; start < head.length && parts.length < SAMPLE;) {
    const feed = head.indexOf(LINE_FEED, start);
    const end = feed === -1 ? head.length : feed + 1;
    const line = head.subarray(start, end);
    if (line.some((byte) => byte >= 0x80)) for (const byte of line) parts.push(byte);
    start = end;
  }
  return Uint8Array.from(parts);
}
