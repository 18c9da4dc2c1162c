import iconv from 'iconv-lite';

import { detectEncoding } from './detect-encoding';
import { decodeIso2022 } from './iso-2022';
import { ProblemLog } from '../problems/problem-log';
import { Utf8Lines } from './utf8-lines';

export interface DecodedText {
  text: string;
  /** The encoding as it is called in a report. */
  encoding: string;
  /** 1-based lines that were not UTF-8 although the rest is. */
  foreignLines: number[];
}

/** So many first bytes decide about the encoding. */
const HEAD_BYTES = 256 * 1024;

/**
 * Bytes as text, for formats that hold a single story; `openText` does the same for streams. Old
 * archives were often written by two systems: a file that is UTF-8 but for some lines is decoded
 * line by line.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const detected = detectEncoding(bytes.subarray(0, HEAD_BYTES));
  const { name: encoding, iso2022, fallback } = detected;
  if (iso2022) return { text: decodeIso2022(bytes, iso2022), encoding, foreignLines: [] };
  if (detected.iconv !== 'utf-8') {
    return { text: withoutMark(iconv.decode(bytes, detected.iconv)), encoding, foreignLines: [] };
  }
  const log = new ProblemLog();
  const lines = new Utf8Lines(fallback, log);
  const text = withoutMark(lines.write(bytes) + lines.end());
  const foreignLines = log.take().flatMap(({ line }) => (line === null ? [] : [line]));
  return { text, encoding, foreignLines };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
