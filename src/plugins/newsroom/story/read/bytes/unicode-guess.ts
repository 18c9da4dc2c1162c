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

/** UTF-16 without a mark: NULs stand on one side of the byte pairs only. */
export function guessUtf16(bytes: Uint8Array): UnicodeEncoding | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd / pairs >= ENOUGH_NULS && even === 0) return 'utf-16le';
  if (even / pairs >= ENOUGH_NULS && odd === 0) return 'utf-16be';
  return null;
}
