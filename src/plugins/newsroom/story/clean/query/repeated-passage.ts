import { quotationsOf } from '../repair/prose/quotation-marks';
import { sentencesOf } from '../repair/prose/sentences';
import { SENTENCES } from '../repair/rule';
import type { Place, QueryRule } from './rule';

/** So many words in the same order are no coincidence. */
const RUN = 12;
const LETTER = String.raw`[\p{L}\p{M}\p{N}'’-]`;
const OTHER = String.raw`[^\p{L}\p{M}\p{N}'’-]`;
const FIRST_WORDS = new RegExp(`(?:${LETTER}{1,40}${OTHER}{1,6}){${RUN - 1}}${LETTER}{1,40}`, 'uy');

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
    paragraphs.forEach(({ text, kind }, paragraph) => {
      if (!SENTENCES.includes(kind)) return;
      for (const at of beginnings(text)) {
        const passage = firstWords(text, at);
        if (passage === null) continue;
        const known = places.get(passage);
        const place = { paragraph, from: at, to: at + passage.length, isWhole: true };
        if (known) known.push(place);
        else places.set(passage, [place]);
      }
    });
    return firstOfEach(
      [...places.values()].flatMap((found) => (found.length === 2 ? found.slice(1) : [])),
    );
  },
};

function beginnings(text: string): Set<number> {
  const sentences = sentencesOf(text).map(({ at }) =>
    /["“„«]/.test(text[at] ?? '') ? at + 1 : at,
  );
  return new Set([...sentences, ...quotationsOf(text).pairs.map(({ open }) => open + 1)]);
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
