import chardet from 'chardet';
import iconv from 'iconv-lite';

import { isJohab } from '../own-encodings';
import { guessCyrillic } from './cyrillic';
import { guessLatin } from './latin';
import { isThai } from './thai';

/** Guessing needs so much of the letters that are not ASCII. */
const SAMPLE = 64 * 1024;
const LINE_FEED = 0x0a;

const OTHERWISE = 'windows-1252';
const GUESSED: ReadonlyMap<string, string> = new Map([
  ['ISO-8859-1', OTHERWISE],
  ['UTF-8', OTHERWISE],
  ['ASCII', OTHERWISE],
]);

/** Surer ones first: each knows one script, and chardet the rest by how often letters follow each other. */
const GUESSES: ReadonlyArray<(sample: Uint8Array) => string | null> = [
  guessCyrillic,
  (sample) => (isThai(sample) ? 'windows-874' : null),
  (sample) => (isJohab(sample) ? 'johab' : null),
  guessLatin,
  (sample) => {
    const [best] = chardet.analyse(sample).filter(({ name }) => iconv.encodingExists(name));
    return best ? (GUESSED.get(best.name) ?? best.name.toLowerCase()) : null;
  },
];

/** The encoding of bytes that say nothing of it, and are no Unicode. */
export function guessEncoding(head: Uint8Array): string {
  const sample = telling(head);
  for (const guess of GUESSES) {
    const found = guess(sample);
    if (found !== null) return found;
  }
  return OTHERWISE;
}

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
