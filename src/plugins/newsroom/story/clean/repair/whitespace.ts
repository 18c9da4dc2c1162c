import { matchesOf } from '../language/matches';
import type { LineRule } from './rule';
import { pattern } from '../language/pattern';

/** Unicode's blanks but for tab and line break: plain, non-breaking, thin, figure and wide ones. */
const RUN = pattern(
  'gu',
)`(?<=[\p{L}\p{M}\p{N}.,;:!?…%”’"')\]])[ \u00a0\u2000-\u200a\u202f\u205f]{2,}(?=[\p{L}\p{N}“‘"'([¿¡«—–-])`;

/**
 * Several spaces between two words become one. Spaces at the edges of a line stay: in wrapped
 * text the indent tells where a paragraph begins. Tabs stay: they part the cells of a table.
 */
export const doubledSpaces: LineRule = {
  name: 'doubled-space',
  find: (text) =>
    matchesOf(text, RUN).map((match) => ({
      at: match.index,
      before: match[0],
      after: ' ',
    })),
};

const NON_BREAKING = /\u00a0/g;
/** One may be meant, two or more in places where nothing has to be kept together are residue. */
const FEWEST_RESIDUE = 2;

/** Non-breaking spaces that an editing window left behind between ordinary words. */
export const nonBreakingSpaces: LineRule = {
  name: 'non-breaking-space',
  find(text) {
    const changes = [];
    for (const { index } of matchesOf(text, NON_BREAKING)) {
      if (isBetweenWords(text, index)) changes.push({ at: index, before: '\u00a0', after: ' ' });
    }
    return changes.length >= FEWEST_RESIDUE ? changes : [];
  },
};

/** Figures stay with their unit, initials with their name, French punctuation with its word. */
function isBetweenWords(text: string, at: number): boolean {
  const previous = text.slice(Math.max(0, at - 2), at);
  const next = text[at + 1] ?? '';
  return /[\p{Ll},]$/u.test(previous) && /[\p{L}("“‘]/u.test(next);
}
