import iconv from 'iconv-lite';

import { declaredEncoding } from './declared-encoding';
import { isKnownEncoding, isSameEncoding, supersetOf } from './encoding-names';
import { guessEncoding } from './guess';
import { guessUtf16, guessUtf16Markup, guessUtf32, markedEncoding } from './guess/unicode';
import { guessSevenBit, OWN_ENCODINGS, ownEncoding } from './own-encodings';
import type { OwnEncoding } from './own-encodings';
import { utf8Length } from './utf8-length';

export interface DetectedEncoding {
  /** As it is called in a report, in lower case. */
  name: string;
  /** How iconv-lite calls what decodes it, often a later superset. */
  iconv: string;
  /** One that iconv-lite does not know: then this decodes it. */
  own: OwnEncoding | null;
  /** For lines that are not UTF-8 in a file that is. */
  fallback: string;
  /** What the file says of itself, where that is not how it was read. */
  lie: string | null;
}

/**
 * The encoding of a file by its first bytes: by its mark; else as UTF-8 where it is that, whatever
 * it declares; else as declared, where the bytes bear it; else by statistics.
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
  const declared = declaredEncoding(head);
  const marked = markedEncoding(head) ?? guessUtf32(head) ?? guessUtf16(head);
  const unicode = marked ?? guessUtf16Markup(head);
  if (unicode && unicode !== 'utf-8') return found(unicode, declared);

  const usable = declared !== null && !UNICODE.test(declared) ? declared : null;
  const known = usable !== null && isKnownEncoding(usable) ? usable : null;
  const state = utf8State(head);
  if (marked === 'utf-8' || state === 'utf-8') return found('utf-8', declared, known);
  if (state === 'ascii') return sevenBit(head, declared, known);
  if (state === 'mixed') return found('utf-8', declared, known);
  if (known !== null && bears(head, known)) return found(named(known, head), declared);
  return found(guessEncoding(head), declared);
}

/** What is UTF-8 or told by its bytes; UTF-7 is told by nothing but the declaration. */
const UNICODE = /^utf(?!-?7)|^ucs|^iso-10646/;

function sevenBit(
  head: Uint8Array,
  declared: string | null,
  known: string | null,
): DetectedEncoding {
  const guessed = guessSevenBit(head);
  if (guessed) return found(guessed, declared);
  if (known !== null && /^utf-?7$/.test(known)) return found('utf-7', declared);
  return { ...found('utf-8', declared, known), name: known ?? 'utf-8', lie: null };
}

/** Read as somebody says, whatever the bytes are. */
export function givenEncoding(name: string): DetectedEncoding {
  return found(name.toLowerCase(), null, name.toLowerCase());
}

function found(
  name: string,
  declared: string | null,
  fallback: string | null = null,
): DetectedEncoding {
  const otherwise = fallback ?? 'windows-1252';
  return {
    name,
    iconv: supersetOf(name),
    own: ownEncoding(name),
    fallback: isDecodedWhole(otherwise) ? 'windows-1252' : supersetOf(otherwise),
    lie: declared !== null && !isSameEncoding(declared, name) ? declared : null,
  };
}

/** Encodings in which a line by itself has no sense. */
function isDecodedWhole(name: string): boolean {
  return ownEncoding(name) !== null || name === 'utf-7';
}

/** Latin-1 that uses what only windows-1252 has is reported as that. */
function named(name: string, head: Uint8Array): string {
  const isLatin1 = supersetOf(name) === 'windows-1252';
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
  const text = wholeText(head, name);
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

function wholeText(bytes: Uint8Array, name: string): string {
  const own = ownEncoding(name);
  return own ? OWN_ENCODINGS[own](bytes) : iconv.decode(bytes, supersetOf(name));
}
