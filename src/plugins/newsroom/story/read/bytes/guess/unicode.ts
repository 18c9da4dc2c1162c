export type UnicodeEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

interface ByteOrderMark {
  encoding: UnicodeEncoding;
  bytes: readonly number[];
}

/** Longer marks first: the one of UTF-32LE begins with the one of UTF-16LE. */
const MARKS: readonly ByteOrderMark[] = [
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0x00, 0x00] },
  { encoding: 'utf-32be', bytes: [0x00, 0x00, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** The encoding that a byte order mark names, or null. */
export function markedEncoding(bytes: Uint8Array): UnicodeEncoding | null {
  const mark = MARKS.find((known) => known.bytes.every((byte, at) => bytes[at] === byte));
  return mark?.encoding ?? null;
}

const SAMPLE = 4_096;
/** Text in a Latin script has a NUL in nearly every other byte, text with much else in some. */
const ENOUGH_NULS = 0.3;

/**
 * UTF-16 without a mark: NULs stand on one side of the byte pairs only, and the letters beside them
 * can be printed. Without the second half a counter or a table of small numbers would pass for text.
 */
export function guessUtf16(bytes: Uint8Array): UnicodeEncoding | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  const pairs = length / 2;
  const [high, low] = [readSide(bytes, length, 0), readSide(bytes, length, 1)];
  const isText = (one: Side, other: Side, encoding: UnicodeEncoding) =>
    one.nuls > 0 &&
    one.controls === 0 &&
    other.nuls === 0 &&
    (one.nuls / pairs >= ENOUGH_NULS || hasLettersOnly(bytes.subarray(0, length), encoding));
  if (isText(low, high, 'utf-16le')) return 'utf-16le';
  if (isText(high, low, 'utf-16be')) return 'utf-16be';
  return null;
}

/** Other scripts have a NUL beside their blanks alone; but all that they write are letters that exist. */
function hasLettersOnly(bytes: Uint8Array, encoding: UnicodeEncoding): boolean {
  return !NO_LETTERS.test(new TextDecoder(encoding).decode(bytes).slice(0, -1));
}

/** Unassigned, private and lone halves; U+FFFD stands for what could not be decoded. */
const NO_LETTERS = /[\p{Cn}\p{Co}\p{Cs}\ufffd]/u;

interface Side {
  nuls: number;
  /** Control characters among the letters beside a NUL of this side. */
  controls: number;
}

/** One byte of every pair: the first (0) or the second (1). */
function readSide(bytes: Uint8Array, length: number, side: 0 | 1): Side {
  const counted: Side = { nuls: 0, controls: 0 };
  for (let at = 0; at < length; at += 2) {
    if (bytes[at + side] !== 0) continue;
    counted.nuls += 1;
    const letter = bytes[at + 1 - side]!;
    if (letter !== 0 && letter < 0x20 && !BLANKS.includes(letter)) counted.controls += 1;
  }
  return counted;
}

/** Tab, line feed, form feed and return. */
const BLANKS = [0x09, 0x0a, 0x0c, 0x0d];

/** Nearly all letters of any language are on the first plane (Unicode 15, §2.8). */
const ENOUGH_ON_FIRST_PLANE = 0.9;

/** UTF-32 without a mark: every four bytes are a letter that can be printed. */
export function guessUtf32(bytes: Uint8Array): UnicodeEncoding | null {
  const length = Math.min(bytes.length, SAMPLE) & ~3;
  if (length < 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  const isText = (isLittle: boolean) => {
    let first = 0;
    for (let at = 0; at < length; at += 4) {
      const letter = view.getUint32(at, isLittle);
      if (letter > 0x10ffff || (letter < 0x20 && !BLANKS.includes(letter))) return false;
      if (letter <= 0xffff) first += 1;
    }
    return first >= (length / 4) * ENOUGH_ON_FIRST_PLANE;
  };
  if (isText(false)) return 'utf-32be';
  return isText(true) ? 'utf-32le' : null;
}

/** A file that begins with a tag: told even where the rest holds few letters of a Latin script. */
export function guessUtf16Markup(bytes: Uint8Array): UnicodeEncoding | null {
  const [one, two, three, four] = bytes;
  if (one === 0x3c && two === 0 && three !== 0 && four === 0) return 'utf-16le';
  if (one === 0 && two === 0x3c && three === 0 && four !== 0) return 'utf-16be';
  return null;
}
