import { quotationsOf } from '../repair/prose/quotation-marks';
import { sentencesOf } from '../repair/prose/sentences';
import { SENTENCES } from '../repair/rule';
import type { Place, QueryRule } from './rule';

/** So many words in the same order are no coincidence. */
const RUN = 12;
/** Enough text for so many words. */
const REACH = 400;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

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
        const known = places.get(passage.key);
        const place = { paragraph, quote: passage.quote };
        if (known) known.push(place);
        else places.set(passage.key, [place]);
      }
    });
    return [...places.values()].flatMap((found) => (found.length === 2 ? found.slice(1) : []));
  },
};

function beginnings(text: string): Set<number> {
  const sentences = sentencesOf(text).map(({ at }) =>
    /["“„«]/.test(text[at] ?? '') ? at + 1 : at,
  );
  return new Set([...sentences, ...quotationsOf(text).pairs.map(({ open }) => open + 1)]);
}

function firstWords(text: string, at: number): { key: string; quote: string } | null {
  const ahead = text.slice(at, at + REACH);
  const words = [];
  for (const match of ahead.matchAll(WORD)) {
    words.push(match[0].toLowerCase());
    if (words.length < RUN) continue;
    return { key: words.join(' '), quote: ahead.slice(0, match.index + match[0].length) };
  }
  return null;
}
