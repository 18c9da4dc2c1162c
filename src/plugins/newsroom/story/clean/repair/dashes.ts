import { SENTENCES, type ParagraphRule } from './rule';

/** Two or three hyphens, set off or between words, as a typewriter writes a dash. */
const TYPED_DASH = / (?<=[\p{L}\p{N}”"’')\],.] )-{2,3} (?=[\p{L}\p{N}“"‘'([])/gu;
const PRINTED_DASH = / ([–—]) /;

/** A typed dash in a paragraph that has printed ones: written the way that paragraph does. */
export const typedDash: ParagraphRule = {
  name: 'typed-dash',
  question: 'Hyphens stand for a dash here. Shall they be one?',
  kinds: SENTENCES,
  find(text) {
    const printed = PRINTED_DASH.exec(text)?.[1];
    if (printed === undefined) return [];
    return Array.from(text.matchAll(TYPED_DASH), (match) => ({
      at: match.index,
      before: match[0],
      after: ` ${printed} `,
      confidence: 'certain' as const,
    }));
  },
};

/** Three stops with one blank somewhere between them: an ellipsis that came apart. */
const BROKEN_ELLIPSIS = /\.(?<=[\p{L}\p{N},”’]\.)(?:\. \.| \.\.)(?=[\s”"’)]|$)/gu;

export const brokenEllipsis: ParagraphRule = {
  name: 'broken-ellipsis',
  question: 'An ellipsis seems to have come apart. Shall it be mended?',
  kinds: SENTENCES,
  find: (text) =>
    Array.from(text.matchAll(BROKEN_ELLIPSIS), (match) => ({
      at: match.index,
      before: match[0],
      after: '...',
      confidence: 'certain' as const,
    })),
};
