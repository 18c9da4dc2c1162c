import { pattern } from '../language/pattern';
import { quotationsOf } from '../repair/prose/quotation-marks';
import { sentencesOf } from '../repair/prose/sentences';
import { SENTENCES, type Paragraph } from '../repair/rule';
import type { Place, QueryRule } from './rule';

/** So many words in the same order are no coincidence. */
const RUN = 12;
const LETTER = String.raw`[\p{L}\p{M}\p{N}'’-]`;
const OTHER = String.raw`[^\p{L}\p{M}\p{N}'’-]`;
/** As short as so many words can be. */
const SHORTEST = 2 * RUN - 1;
const FIRST_WORDS = pattern(
  'uy',
)`(?:${LETTER}{1,40}${OTHER}{1,6}){${String(RUN - 1)}}${LETTER}{1,40}`;

/**
 * A passage that stands in the story twice, told by its first words: they are compared where a
 * sentence or a quotation begins. What stands there three times and more is a refrain or a form.
 */
export const repeatedPassage: QueryRule = {
  name: 'repeated-passage',
  languages: null,
  message: 'These words stand in the story twice.',
  find(paragraphs) {
    const places = new Map<string, Place[]>();
    for (const { paragraph, at } of suspects(paragraphs)) {
      const passage = firstWords(paragraphs[paragraph]!.text, at);
      if (passage === null) continue;
      const place = { paragraph, from: at, to: at + passage.length, isWhole: true };
      add(places, passage, place);
    }
    return firstOfEach(
      [...places.values()].flatMap((found) => (found.length === 2 ? found.slice(1) : [])),
    );
  },
};

interface Beginning {
  paragraph: number;
  at: number;
}

/** Beginnings whose first letters stand in the story twice: so few that their words can be read. */
function suspects(paragraphs: readonly Paragraph[]): Beginning[] {
  const alike = new Map<string, Beginning[]>();
  paragraphs.forEach(({ text, kind }, paragraph) => {
    if (!SENTENCES.includes(kind)) return;
    for (const at of beginnings(text)) {
      add(alike, text.slice(at, at + SHORTEST), { paragraph, at });
    }
  });
  return [...alike.values()].filter((found) => found.length > 1).flat();
}

function add<Found>(sorted: Map<string, Found[]>, key: string, found: Found): void {
  const known = sorted.get(key);
  if (known === undefined) sorted.set(key, [found]);
  else known.push(found);
}

/** Where a sentence begins, a mark before its first word aside, and where a quotation does. */
function beginnings(text: string): Set<number> {
  const found = new Set<number>();
  for (const { at } of sentencesOf(text)) found.add('"“„«'.includes(text[at] ?? ' ') ? at + 1 : at);
  for (const { open } of quotationsOf(text).pairs) found.add(open + 1);
  return found;
}

function firstWords(text: string, at: number): string | null {
  FIRST_WORDS.lastIndex = at;
  return FIRST_WORDS.exec(text)?.[0] ?? null;
}

/** A long passage returns sentence by sentence; its first one is asked about. */
function firstOfEach(places: Place[]): Place[] {
  const inOrder = places.sort((a, b) => a.paragraph - b.paragraph || a.from - b.from);
  return inOrder.filter(({ paragraph }, index) => {
    const previous = inOrder[index - 1];
    return previous === undefined || paragraph > previous.paragraph + 1;
  });
}
