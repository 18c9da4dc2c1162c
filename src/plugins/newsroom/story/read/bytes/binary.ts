import { guessUtf16, markedEncoding } from './guess/unicode';

interface MagicNumber {
  what: string;
  bytes: readonly number[];
  at?: number;
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** Files that people drop into an import folder by mistake. */
const MAGIC_NUMBERS: readonly MagicNumber[] = [
  { what: 'a PDF', bytes: ascii('%PDF-') },
  { what: 'a zip archive or an Office document', bytes: [...ascii('PK'), 0x03, 0x04] },
  { what: 'an empty zip archive', bytes: [...ascii('PK'), 0x05, 0x06] },
  { what: 'gzip data', bytes: [0x1f, 0x8b] },
  { what: 'bzip2 data', bytes: ascii('BZh') },
  { what: 'xz data', bytes: [0xfd, ...ascii('7zXZ')] },
  { what: 'a 7-Zip archive', bytes: [...ascii('7z'), 0xbc, 0xaf] },
  { what: 'a RAR archive', bytes: ascii('Rar!') },
  { what: 'a tar archive', bytes: ascii('ustar'), at: 257 },
  { what: 'a PNG picture', bytes: [0x89, ...ascii('PNG')] },
  { what: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { what: 'a GIF picture', bytes: ascii('GIF8') },
  { what: 'a RIFF file (WebP, WAV or AVI)', bytes: ascii('RIFF') },
  { what: 'an MP4 video', bytes: ascii('ftyp'), at: 4 },
  { what: 'an MP3 file', bytes: [...ascii('ID3')] },
  { what: 'an old Office document', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { what: 'an SQLite database', bytes: ascii('SQLite format 3') },
  { what: 'a program', bytes: [0x7f, ...ascii('ELF')] },
  { what: 'a Windows program', bytes: [...ascii('MZ'), 0x90] },
  { what: 'RTF, not plain text', bytes: ascii('{\\rtf') },
];

/** Encodings whose text is full of what looks like control characters. */
const WITH_CONTROLS = /^(?:utf-(?:16|32)|iso-2022)/;

/** The same for bytes whose encoding is known: NULs and shifts are what some of them consist of. */
export function binaryText(bytes: Uint8Array, encoding: string): string | null {
  return WITH_CONTROLS.test(encoding) ? magicNumber(bytes) : binaryReason(bytes);
}

/** The kind of file that the first bytes tell, which a guess at the encoding does not outdo. */
function magicNumber(bytes: Uint8Array): string | null {
  const found = MAGIC_NUMBERS.find(({ bytes: wanted, at = 0 }) =>
    wanted.every((byte, offset) => bytes[at + offset] === byte),
  );
  return found?.what ?? null;
}

const SAMPLE = 64 * 1024;
const MAXIMUM_CONTROL_SHARE = 0.02;

/**
 * Why the bytes are not text, in words for the message; null when they may be text.
 * UTF-16 and UTF-32 are text although they are full of NULs.
 */
export function binaryReason(bytes: Uint8Array): string | null {
  const magic = magicNumber(bytes);
  if (magic !== null) return magic;
  const marked = markedEncoding(bytes);
  if ((marked !== null && marked !== 'utf-8') || guessUtf16(bytes)) return null;

  const sample = bytes.subarray(0, SAMPLE);
  if (isEbcdic(sample)) return 'text of a mainframe, EBCDIC: convert it first';
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return 'it has NUL bytes';
    if (isControl(byte)) controls += 1;
  }
  return controls > sample.length * MAXIMUM_CONTROL_SHARE ? 'too many control characters' : null;
}

/** Tab, line feed, form feed, return and escape occur in real text files; ^Z ended files of DOS. */
function isControl(byte: number): boolean {
  if (byte >= 0x20 && byte !== 0x7f) return false;
  return ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b].includes(byte);
}

const EBCDIC_BLANK = 0x40;
const FEWEST_BYTES = 40;

/** Its blank is ASCII's `@`, its letters are beyond ASCII, and it has no line feed. */
function isEbcdic(sample: Uint8Array): boolean {
  if (sample.length < FEWEST_BYTES || sample.includes(0x20) || sample.includes(0x0a)) return false;
  let [blanks, letters] = [0, 0];
  for (const byte of sample) {
    if (byte === EBCDIC_BLANK) blanks += 1;
    if (byte >= 0x81 && byte <= 0xa9) letters += 1;
  }
  return blanks > sample.length * 0.08 && letters > sample.length * 0.4;
}
