import { hasUnspaced } from '../article/unspaced';
import { fold } from './fold';
import { stemmerOf } from './stem';
import { spelledWords, WORD } from './word-scan';

export interface Word {
  /** What is compared. */
  stem: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** No word is longer, and no index takes a longer one. */
const LONGEST = 64;

/** The words of a text in their order. */
export function wordsOf(text: string, language: string): Word[] {
  const words: Word[] = [];
  const stem = stemmerOf(language);
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (hasUnspaced(word)) {
      words.push(...signsOf(word, index));
      continue;
    }
    const stemmed = stem(word).slice(0, LONGEST);
    if (stemmed !== '') words.push({ stem: stemmed, start: index, end: index + word.length });
  }
  return words;
}

/** Without a space between words each sign is one, and a run of them a phrase. */
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

/** Their stems alone, for an index. */
export function stemsOf(text: string, language: string): string[] {
  const stems: string[] = [];
  const stem = stemmerOf(language);
  const mayHaveSigns = hasUnspaced(text);
  for (const word of spelledWords(text)) {
    if (mayHaveSigns && hasUnspaced(word)) {
      for (const sign of signsOf(word, 0)) stems.push(sign.stem);
      continue;
    }
    const stemmed = stem(word);
    if (stemmed !== '') stems.push(stemmed.length > LONGEST ? stemmed.slice(0, LONGEST) : stemmed);
  }
  return stems;
}
