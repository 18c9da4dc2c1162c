import iconv from 'iconv-lite';

import { guessUtf16, markedEncoding } from './unicode-guess';

export interface DecodedText {
  text: string;
  /** The encoding as it is called in a report. */
  encoding: string;
  /** 1-based lines that were not UTF-8 although the rest is. */
  foreignLines: number[];
}

const LINE_FEED = 0x0a;

/**
 * Bytes as text: by byte order mark, else as UTF-8, else as UTF-16 by its look, else as
 * windows-1252. Old archives were often written by two systems, so a file that is UTF-8 but for
 * some lines is decoded line by line.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const unicode = markedEncoding(bytes) ?? guessUtf16(bytes);
  if (unicode && unicode !== 'utf-8') return whole(iconv.decode(bytes, unicode), unicode);
  const text = asUtf8(bytes);
  if (text !== null) return whole(text, 'utf-8');
  return lineByLine(bytes);
}

function whole(text: string, encoding: string): DecodedText {
  return { text: withoutMark(text), encoding, foreignLines: [] };
}

/**
 * windows-1252 goes through iconv-lite: Node's own TextDecoder gives control characters for
 * 0x80–0x9F since 20.18.3 (nodejs/node#56542), and that is where the quotation marks are.
 */
function lineByLine(bytes: Uint8Array): DecodedText {
  const parts: string[] = [];
  const foreignLines: number[] = [];
  let beyondAscii = 0;
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const slice = bytes.subarray(start, end);
    const utf8 = asUtf8(slice);
    if (utf8 === null) foreignLines.push(line);
    else if (utf8.length !== slice.length) beyondAscii += 1;
    parts.push(utf8 ?? iconv.decode(slice, 'windows-1252'));
    start = end;
  }
  const text = withoutMark(parts.join(''));
  return beyondAscii > 0
    ? { text, encoding: 'utf-8', foreignLines }
    : { text, encoding: 'windows-1252', foreignLines: [] };
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
