import { isRelatedLabel } from '../boilerplate';
import type { Shape } from '../structure/shape';
import { pattern } from '../language/pattern';

export interface Promo {
  rule: string;
  headline: string;
}

/** A longer line is a paragraph that happens to open with such words. */
const LONGEST_PROMO = 40;
const LONGEST_HEADLINE = 26;
const LONGEST_OF_TWO_SENTENCES = 20;
/** The label stands at most this far into the line. */
const LONGEST_LABEL = 48;
const LABEL = /^[\s>»•*[(-]*([^:|–—]{3,48}?)\s?[:|–—]\s?(?=\S)/u;

/** A full stop behind four words at least, and another sentence: no abbreviation, no numbering. */
const TWO_SENTENCES = pattern(
  'u',
)`^(?:\S+\s+){3,24}?\S{0,30}\p{Ll}{2}[.!]\s+["“‘]?\p{Lu}\p{L}*['’]?\p{L}*\s`;
/** Posts of readers and of people in the news stand between paragraphs, too. */
const SOCIAL = pattern('u')`[#@]\p{L}|https?:`;
const EXPLAINER =
  /\b(?:here['’]s (?:what|why|how|everything)|what (?:to|you need to|you should|we) know|everything (?:you|we) (?:need to )?know|(?:read|see|watch) (?:the|our) (?:full )?(?:story|list|report|interview|gallery))\b/iu;

/** "Read more: Ferry stuck again" → "Ferry stuck again"; null for any other line. */
export function labelledPromo(text: string, words: number): Promo | null {
  if (words > LONGEST_PROMO) return null;
  const match = LABEL.exec(text.slice(0, 2 * LONGEST_LABEL));
  if (!match?.[1] || !isRelatedLabel(match[1])) return null;
  const headline = text.slice(match[0].length).trim();
  return headline === '' ? null : { rule: 'inline-promo', headline };
}

/**
 * A headline of another story that stands between two paragraphs. A sub-heading never runs over two
 * sentences, nor tells where to read on; and where the others are not, it is not in capitals for
 * the length of a headline.
 */
export function headlinePromo(text: string, shape: Shape): Promo | null {
  if (shape.words < 5 || shape.words > LONGEST_HEADLINE || shape.opensWithQuote) return null;
  if ((/\d/.test(text) && !shape.allCapitals) || SOCIAL.test(text)) return null;
  if (!/[\p{L}”"’)!?]$/u.test(text)) return null;
  const isPromo =
    (!shape.endsSentence && shape.words <= LONGEST_OF_TWO_SENTENCES && TWO_SENTENCES.test(text)) ||
    EXPLAINER.test(text) ||
    (shape.allCapitals && shape.words >= 8 && shape.digits === 0);
  return isPromo ? { rule: 'inline-promo', headline: text } : null;
}
