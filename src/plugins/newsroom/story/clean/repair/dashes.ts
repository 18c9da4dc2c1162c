import { matchesOf } from '../language/matches';
import { SENTENCES, type ParagraphRule } from './rule';
import { pattern } from '../language/pattern';

/** Two or three hyphens, set off or between words, as a typewriter writes a dash. */
const TYPED_DASH = pattern('gu')` (?<=[\p{L}\p{N}”"’')\],.] )-{2,3} (?=[\p{L}\p{N}“"‘'([])`;
const PRINTED_DASH = / ([–—]) /;

/** A typed dash in a paragraph that has printed ones: written the way that paragraph does. */
export const typedDash: ParagraphRule = {
  name: 'typed-dash',
  question: 'Hyphens stand for a dash here. Shall they be one?',
  kinds: SENTENCES,
  find(text) {
    const printed = PRINTED_DASH.exec(text)?.[1];
    if (printed === undefined) return [];
    return matchesOf(text, TYPED_DASH).map((match) => ({
      at: match.index,
      before: match[0],
      after: ` ${printed} `,
      confidence: 'certain' as const,
    }));
  },
};

/** Three stops with one blank somewhere between them: an ellipsis that came apart. */
const BROKEN_ELLIPSIS = pattern('gu')`\.(?<=[\p{L}\p{N},”’]\.)(?:\. \.| \.\.)(?=[\s”"’)]|$)`;

export const brokenEllipsis: ParagraphRule = {
  name: 'broken-ellipsis',
  question: 'An ellipsis seems to have come apart. Shall it be mended?',
  kinds: SENTENCES,
  find: (text) =>
    matchesOf(text, BROKEN_ELLIPSIS).map((match) => ({
      at: match.index,
      before: match[0],
      after: '...',
      confidence: 'certain' as const,
    })),
};
