import { functionWordsOf } from '../language/function-words';
import { SENTENCES, type Paragraph } from '../repair/rule';
import type { Place, QueryRule } from './rule';

/** A given and a family name, as they stand in running text. */
const FULL_NAME = /(\p{Lu}(?<![\p{L}’'-].)\p{Ll}{2,20}) (?=(\p{Lu}\p{Ll}{3,20})(?![\p{L}-]))/gu;
const FEWEST_LETTERS = 5;

interface Name {
  written: string;
  paragraph: number;
}

/** The same person with two spellings: one half of the name agrees, the other is one letter off. */
export const twoSpellings: QueryRule = {
  name: 'two-spellings',
  languages: null,
  message: 'A name is spelled in two ways.',
  find(paragraphs) {
    const known = new Map<string, Name>();
    const seen = new Set<string>();
    const places: Place[] = [];
    for (const { given, family, paragraph, at } of fullNames(paragraphs)) {
      const written = `${given} ${family}`;
      if (seen.has(written)) continue;
      seen.add(written);
      const keys = [
        ...oneLetterLess(family).map((rest) => `given:${given}:${rest}`),
        ...oneLetterLess(given).map((rest) => `family:${family}:${rest}`),
      ];
      const other = keys
        .map((key) => known.get(key))
        .find((name) => name !== undefined && isOneSlip(name.written, written));
      if (other !== undefined) {
        places.push({
          paragraph,
          from: at,
          to: at + written.length,
          isWhole: true,
          message: `This name is spelled “${other.written}” elsewhere in the story.`,
        });
      }
      for (const key of keys) if (!known.has(key)) known.set(key, { written, paragraph });
    }
    return places;
  },
};

/** Two words one letter apart share a form with one letter left out, or are that form. */
function oneLetterLess(word: string): string[] {
  if (word.length < FEWEST_LETTERS) return [];
  const forms = [word];
  for (let at = 1; at < word.length; at += 1) forms.push(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

/** One letter left out, put in, changed or swapped; an ending that makes another word is none. */
function isOneSlip(a: string, b: string): boolean {
  if (a.length > b.length) return isOneSlip(b, a);
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (a.length < b.length) return restA === restB.slice(1) && !WORD_ENDING.test(b);
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** Yorker, Yorkers; Russia, Russian; German, Germany; Israel, Israeli. */
const WORD_ENDING = /(?:s|an|any|i)$/;

function fullNames(paragraphs: readonly Paragraph[]) {
  return paragraphs.flatMap(({ text, kind }, paragraph) =>
    SENTENCES.includes(kind)
      ? Array.from(text.matchAll(FULL_NAME), ({ 1: given = '', 2: family = '', index: at }) => ({
          given,
          family,
          paragraph,
          at,
        })).filter(({ given }) => functionWordsOf([given.toLowerCase()]) === 0)
      : [],
  );
}
