import { pattern } from '../../language/pattern';

const WORD = pattern('gu')`[\p{L}\p{N}]+`;
/** Runs of three words tell two texts apart, and survive an edit here and there. */
const RUN = 3;

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Neither letters nor digits: the dashes, quotation marks and spaces that text outside ASCII mostly is. */
const PUNCTUATION = { from: 0x2000, to: 0x206f };

/** How many words a text has. Letters beyond ASCII need the tables of the regular expression. */
export function countWords(text: string): number {
  let count = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f && code !== 0xa0 && (code < PUNCTUATION.from || code > PUNCTUATION.to)) {
      return text.match(WORD)?.length ?? 0;
    }
    const isWord =
      (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a);
    if (isWord && !isInside) count += 1;
    isInside = isWord;
  }
  return count;
}

/** A text without case and punctuation, for comparing. */
export const foldWords = (text: string): string => wordsOf(text).join(' ');

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  const runs: string[] = [];
  for (let at = 0; at + RUN <= words.length; at += 1) {
    runs.push(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  }
  return runs;
}

export const shingles = (text: string): Set<string> => new Set(runsOf(text));

/** True where most runs of words stand in the other text, whose shingles are given. */
export function isContained(text: string, shinglesOfOther: ReadonlySet<string>): boolean {
  const runs = runsOf(text);
  let hits = 0;
  for (const run of runs) if (shinglesOfOther.has(run)) hits += 1;
  return runs.length > 0 && hits >= runs.length * 0.6;
}
