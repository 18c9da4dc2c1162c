import { fold } from './fold';
import { stem } from './stem';

export interface Word {
  /** What is compared. */
  stem: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Scripts that put no space between words: each sign is a word, and a run of them a phrase. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** No word is longer, and no index takes a longer one. */
const LONGEST = 64;

/** The words of a text in their order. */
export function wordsOf(text: string, language: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (UNSPACED.test(word)) {
      words.push(...signsOf(word, index));
      continue;
    }
    const stemmed = stem(word, language).slice(0, LONGEST);
    if (stemmed !== '') words.push({ stem: stemmed, start: index, end: index + word.length });
  }
  return words;
}

function signsOf(run: string, from: number): Word[] {
  let at = from;
  return [...run].flatMap((sign) => {
    const start = at;
    at += sign.length;
    // A mark belongs to the sign before it.
    const stem = /\p{M}/u.test(sign) ? '' : fold(sign);
    return stem === '' ? [] : [{ stem, start, end: at }];
  });
}

export const stemsOf = (text: string, language: string): string[] =>
  wordsOf(text, language).map((word) => word.stem);
