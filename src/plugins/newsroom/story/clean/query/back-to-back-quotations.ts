import { matchesOf } from '../language/matches';
import { SENTENCES } from '../repair/rule';
import type { QueryRule } from './rule';
import { pattern } from '../language/pattern';

/** A quotation ends with its sentence, and after a blank the next one opens. */
const BACK_TO_BACK = pattern('gu')`[.!?…][”"»] {0,2}(?=[“"«]\p{L})`;

/** Who said the second one? Words between the two have gone, or a mark too many stands there. */
export const backToBackQuotations: QueryRule = {
  name: 'back-to-back-quotations',
  languages: null,
  message: 'One quotation ends and the next begins with nothing between them.',
  find: (paragraphs) =>
    paragraphs.flatMap(({ text, kind }, paragraph) =>
      SENTENCES.includes(kind)
        ? matchesOf(text, BACK_TO_BACK).map(({ 0: found, index }) => ({
            paragraph,
            from: index,
            to: index + found.length,
          }))
        : [],
    ),
};
