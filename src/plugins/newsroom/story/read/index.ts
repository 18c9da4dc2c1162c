import type { Reader } from '../model';
import { decodeText } from './bytes/decode';
import { readPlainText } from './plain-text';
import { isWebPage, readWebPage } from './web-page';

/** One format that can be read. */
export interface FormatReader {
  read: Reader;
  /** Endings of file names, with the dot, in lower case. */
  endings: readonly string[];
  /** Told by the first characters of the file, without white space before them. */
  looksLike: (head: string) => boolean;
}

/** Every format by its name, the more particular ones first: the first that fits is taken. */
export const READERS = {
  'web-page': { read: readWebPage, endings: ['.html', '.htm', '.xhtml'], looksLike: isWebPage },
  'plain-text': { read: readPlainText, endings: ['.txt', '.text'], looksLike: () => true },
} as const satisfies Record<string, FormatReader>;

export type Format = keyof typeof READERS;

export const FORMAT_NAMES = Object.keys(READERS) as Format[];

/** Bytes that are enough to tell a format. */
export const DETECTION_BYTES = 4_096;

/**
 * The format of a file by the ending of its name (a `.gz` already taken off), and by its first
 * bytes where the name leaves it open.
 */
export function detectFormat(firstBytes: Uint8Array, name: string): Format {
  const lower = name.toLowerCase();
  const table: ReadonlyArray<[Format, FormatReader]> = FORMAT_NAMES.map((format) => [
    format,
    READERS[format],
  ]);
  const named = table.find(([, { endings }]) => endings.some((ending) => lower.endsWith(ending)));
  if (named) return named[0];
  const head = decodeText(firstBytes.subarray(0, DETECTION_BYTES)).text.trimStart();
  return table.find(([, { looksLike }]) => looksLike(head))?.[0] ?? 'plain-text';
}

export { decodeText, type DecodedText } from './bytes/decode';
export { identify, identityText, type Sha256 } from './identify';
export { plainTextPost, readPlainText } from './plain-text';
export { readWebPage, webPagePost } from './web-page';
