import { matchesOf } from '../language/matches';
import { quotationsOf } from './prose/quotation-marks';
import { SENTENCES, type Finding, type ParagraphRule } from './rule';

/** Behind a closed quotation: perhaps a lone full stop, a few lower-case words, a closing mark. */
const BEHIND_QUOTATION =
  /^(?<stop> ?\. )?\s*(?<words>(?:[\p{Ll}’']{1,20}[ ,]{1,2}){0,5}[\p{Ll}’']{1,20})?(?<end>[.,!?]?[”"»]|\.)(?=\s|$)/u;
/** Longest match of the above: six words of twenty letters. */
const REACH = 160;
const WORDS_REPEATED_FROM = 6;

/**
 * What a slip of the editing window leaves behind a closed quotation: “… what it means.” . it
 * means.” The words stand in the quotation already, and the second closing mark has no opening.
 */
export const quotationFragment: ParagraphRule = {
  name: 'quotation-fragment',
  question: 'Words stand behind a closed quotation and seem to belong to nothing. Can they go?',
  kinds: SENTENCES,
  find(text) {
    const { pairs, unopened } = quotationsOf(text);
    if (pairs.length === 0) return [];
    const findings: Finding[] = [];
    const withoutOpening = new Set(unopened);
    for (const { open, close } of pairs) {
      const found = fragmentBehind(text, open, close, withoutOpening);
      if (found !== null) findings.push(found);
    }
    return findings;
  },
};

function fragmentBehind(
  text: string,
  open: number,
  close: number,
  withoutOpening: ReadonlySet<number>,
): Finding | null {
  if (!/[.!?,…]/.test(text[close - 1] ?? '')) return null;
  const match = BEHIND_QUOTATION.exec(text.slice(close + 1, close + 1 + REACH));
  const { stop, words, end } = match?.groups ?? {};
  if (!match || words === undefined || end === undefined) return null;
  const endsUnopened = withoutOpening.has(close + match[0].length);
  const repeats = repeatsEnd(text.slice(open + 1, close), words);
  if (!endsUnopened || (stop === undefined && !repeats)) return null;
  return {
    at: close + 1,
    before: match[0],
    after: '',
    confidence: repeats ? 'certain' : 'likely',
  };
}

/** True when the fragment begins with, or is made of, words from the quotation's last few. */
function repeatsEnd(quotation: string, fragment: string): boolean {
  const tail = new Set(wordsOf(quotation.slice(-80)).slice(-WORDS_REPEATED_FROM));
  const own = wordsOf(fragment);
  return own.some((word) => tail.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
}

const LONE_STOP = /["”»](?<=[.!?].)[ \u00a0]{1,4}\.(?=\s|$)/gu;

/** A full stop that stands alone behind a quotation which has its own: “… so.” . */
export const loneFullStop: ParagraphRule = {
  name: 'lone-full-stop',
  question: 'A full stop stands alone. Can it go?',
  kinds: SENTENCES,
  find: (text) =>
    matchesOf(text, LONE_STOP).map((match) => ({
      at: match.index + 1,
      before: match[0].slice(1),
      after: '',
      confidence: 'certain' as const,
    })),
};
