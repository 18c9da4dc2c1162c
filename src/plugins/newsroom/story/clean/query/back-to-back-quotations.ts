import { SENTENCES } from '../repair/rule';
import type { QueryRule } from './rule';

/** A quotation ends with its sentence, and after a blank the next one opens. */
const BACK_TO_BACK = /[.!?…][”"»] {0,2}(?=[“"«]\p{L})/gu;

/** Who said the second one? Words between the two have gone, or a mark too many stands there. */
export const backToBackQuotations: QueryRule = {
  name: 'back-to-back-quotations',
  languages: null,
  message: 'One quotation ends and the next begins with nothing between them.',
  find: (paragraphs) =>
    paragraphs.flatMap(({ text, kind }, paragraph) =>
      SENTENCES.includes(kind)
        ? Array.from(text.matchAll(BACK_TO_BACK), ({ 0: found, index }) => ({
            paragraph,
            from: index,
            to: index + found.length,
          }))
        : [],
    ),
};
