import { matchesOf } from '../language/matches';
import { pattern } from '../language/pattern';
import { SENTENCES } from '../repair/rule';
import type { QueryRule } from './rule';

/**
 * Pairs that no English sentence holds: between the two something has gone. The first letter is asked
 * for before what stands ahead of it, which costs far more to look at.
 */
const IMPOSSIBLE = [
  // an article, and then no noun
  String.raw`(?=[at])(?<![\p{L}\p{N}.’'-])(?:the|an|a) (?:of|and|or|is|was|were|are|to|from|by|with|that|the|an|a|than|has|have|had)(?![\p{L}’'-])`,
  String.raw`(?=[at])(?<![\p{L}\p{N}.’'-]|\b(?:not|or|and) )(?:the|an|a)[,;.](?= |$)`,
  // a noun that takes "of", and nothing it is of
  String.raw`(?=[at])(?<!\p{L})(?:the|an|a) \p{L}{2,20} of[,;](?= (?!or\b|and\b|but\b|[“"‘'])\p{L})`,
  // a conjunction at the end of its sentence
  String.raw`(?=[abo])(?<!\p{L})(?:and|or|but)\.(?= \p{Lu}|$)`,
  // a preposition or article twice, or two that can't stand side by side
  String.raw`(?=[bfiotw])(?<!\p{L})(?:of (?:of|by|from|and)|to to|from (?:of|from)|with (?:of|with)|in the of|by (?:of|by))(?![\p{L}’'-])`,
];

const PATTERN = pattern('gu')`${IMPOSSIBLE.join('|')}`;

export const missingWords: QueryRule = {
  name: 'missing-words',
  languages: ['en'],
  message: 'Words seem to be missing here.',
  find(paragraphs) {
    return paragraphs.flatMap(({ text, kind }, paragraph) =>
      SENTENCES.includes(kind)
        ? matchesOf(text, PATTERN).map(({ 0: found, index }) => ({
            paragraph,
            from: index,
            to: index + found.length,
          }))
        : [],
    );
  },
};
