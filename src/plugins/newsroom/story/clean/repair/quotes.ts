import { matchesOf } from '../language/matches';
import { looksLikeClosing, looksLikeOpening, quotationsOf } from './prose/quotation-marks';
import { ANY_KIND, type Finding, type ParagraphRule } from './rule';
import { pattern } from '../language/pattern';

/** Languages that put “ in front and ” behind; elsewhere a curly mark says nothing about facing. */
const SIXTY_SIX_NINETY_NINE = new Set(['en', 'es', 'pt', 'fr', 'it', 'nl', 'tr', 'id', 'ar']);

/**
 * The odd straight mark in a story that has curly ones, and the other way round. A story without
 * a clear habit is left as it is, and so is a mark whose facing the text does not tell.
 */
export const quoteStyle: ParagraphRule = {
  name: 'quote-style',
  question: 'This quotation mark is not written like the others. Shall it be?',
  kinds: ANY_KIND,
  find(text, { language, style }) {
    if (style.doubleQuotes === 'straight') return replaceAll(text, /[“”]/g, () => '"');
    if (style.doubleQuotes !== 'curly' || !SIXTY_SIX_NINETY_NINE.has(language ?? 'en')) return [];
    if (!text.includes('"')) return [];
    const findings: Finding[] = [];
    for (const { at, char, facing } of quotationsOf(text).marks) {
      if (char !== '"' || !facesAsTold(text, at, facing)) continue;
      findings.push(change(at, char, facing === 'open' ? '“' : '”'));
    }
    return findings;
  },
};

/** Between two letters an apostrophe can't be anything else. */
const STRAIGHT_APOSTROPHE = pattern('gu')`'(?<=\p{L}')(?=\p{L})`;
const CURLY_APOSTROPHE = pattern('gu')`’(?<=\p{L}’)(?=\p{L})`;

export const apostropheStyle: ParagraphRule = {
  name: 'apostrophe-style',
  question: 'This apostrophe is not written like the others. Shall it be?',
  kinds: ANY_KIND,
  find(text, { style }) {
    if (style.apostrophes === 'straight') return replaceAll(text, CURLY_APOSTROPHE, () => "'");
    if (style.apostrophes === 'curly') return replaceAll(text, STRAIGHT_APOSTROPHE, () => '’');
    return [];
  },
};

/** A closing mark where only an opening one can stand, in a story that knows the difference. */
export const quoteFacing: ParagraphRule = {
  name: 'quote-facing',
  question: 'This quotation mark faces the wrong way. Shall it be turned?',
  kinds: ANY_KIND,
  find(text, { language, style }) {
    if (style.doubleQuotes !== 'curly' || !SIXTY_SIX_NINETY_NINE.has(language ?? 'en')) return [];
    if (text.includes('„')) return [];
    const findings: Finding[] = [];
    let isOpen = false;
    for (const match of matchesOf(text, /[“”]/g)) {
      const { 0: char, index: at } = match;
      const opening = looksLikeOpening(text, at);
      const closing = looksLikeClosing(text, at);
      if (char === '”' && !isOpen && opening && !closing) findings.push(change(at, '”', '“'));
      if (char === '“' && isOpen && closing && !opening) findings.push(change(at, '“', '”'));
      isOpen = opening === closing ? char === '“' : opening;
    }
    return findings;
  },
};

/** "the world"s": a quotation mark between a word and its possessive s is a slip of the hand. */
export const apostropheSlip: ParagraphRule = {
  name: 'apostrophe-slip',
  question: 'A quotation mark stands where an apostrophe belongs. Shall it be one?',
  kinds: ANY_KIND,
  find(text, { language, style }) {
    if (language !== 'en') return [];
    const apostrophe = style.apostrophes === 'curly' ? '’' : "'";
    return replaceAll(text, /["”](?<=\p{L}.)(?=s(?![\p{L}’']))/gu, () => apostrophe);
  },
};

function facesAsTold(text: string, at: number, facing: 'open' | 'close'): boolean {
  return facing === 'open' ? looksLikeOpening(text, at) : looksLikeClosing(text, at);
}

function replaceAll(text: string, pattern: RegExp, by: (found: string) => string): Finding[] {
  return matchesOf(text, pattern).map((match) => change(match.index, match[0], by(match[0])));
}

function change(at: number, before: string, after: string): Finding {
  return { at, before, after, confidence: 'certain' };
}
