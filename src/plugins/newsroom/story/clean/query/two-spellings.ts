import { matchesOf } from '../language/matches';
import { isFunctionWord } from '../language/function-words';
import { SENTENCES, type Paragraph } from '../repair/rule';
import type { Place, QueryRule } from './rule';
import { pattern } from '../language/pattern';

/** A given and a family name, as they stand in running text. */
const FULL_NAME = pattern(
  'gu',
)`(\p{Lu}(?<![\p{L}’'-].)\p{Ll}{2,20}) (?=(\p{Lu}\p{Ll}{3,20})(?![\p{L}-]))`;
const FEWEST_LETTERS = 5;

/** Names that share a half and the first letter of the other; more of them no story has. */
const MOST_ALIKE = 50;

/** The same person with two spellings: one half of the name agrees, the other is one letter off. */
export const twoSpellings: QueryRule = {
  name: 'two-spellings',
  languages: null,
  message: 'A name is spelled in two ways.',
  find(paragraphs) {
    const seen = new Set<string>();
    const alike = new Map<string, string[]>();
    const places: Place[] = [];
    for (const { given, family, paragraph, at } of fullNames(paragraphs)) {
      const written = `${given} ${family}`;
      if (seen.has(written)) continue;
      seen.add(written);
      const groups = groupsOf(given, family).map((group) => known(alike, group));
      const other = groups.flat().find((name) => isOneSlip(name, written));
      if (other !== undefined) {
        places.push({
          paragraph,
          from: at,
          to: at + written.length,
          isWhole: true,
          message: `This name is spelled “${other}” elsewhere in the story.`,
        });
      }
      for (const group of groups) if (group.length < MOST_ALIKE) group.push(written);
    }
    return places;
  },
};

/** A slip hardly ever takes the first letter, and in a short word it makes another name. */
function groupsOf(given: string, family: string): string[] {
  const groups: string[] = [];
  if (family.length >= FEWEST_LETTERS) groups.push(`${given} ${family[0]}`);
  if (given.length >= FEWEST_LETTERS) groups.push(`${given[0]}. ${family}`);
  return groups;
}

function known(groups: Map<string, string[]>, key: string): string[] {
  let group = groups.get(key);
  if (group === undefined) groups.set(key, (group = []));
  return group;
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
      ? matchesOf(text, FULL_NAME)
          .map(({ 1: given = '', 2: family = '', index: at }) => ({
            given,
            family,
            paragraph,
            at,
          }))
          .filter(({ given }) => !isFunctionWord(given.toLowerCase()))
      : [],
  );
}
