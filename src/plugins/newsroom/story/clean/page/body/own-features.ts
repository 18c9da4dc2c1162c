import type { Passage } from '../passages/passage';
import { ladder, named, type Feature } from '../../likelihood/features';
import { pattern } from '../../language/pattern';

const wordSteps = ladder('words', [2, 4, 8, 15, 30, 60]);
const kindNamed = named('kind');
const tagNamed = named('tag');
const linkedSteps = ladder('linked', [0.02, 0.25, 0.6, 0.95]);
/** Below this many words, the same look means something else: labels end without a full stop. */
const SHORT = 15;
const SENTENCE_END = /[.!?…。؟][\p{Pe}\p{Pf}"'”’»)\]]{0,4}$/u;
/** Spares most lines of a page the look for the end of a sentence. */
const ENDS_IN_WORD = /[a-z0-9]/i;
const INNER_SENTENCE = /[.!?…][\p{Pf}"'”’»)]{0,2} [\p{Lu}\p{Pi}"'“‘«(]/u;
const LABEL = pattern('u')`^\p{Lu}[\p{L} ']{1,24}: `;
const DATE_LIKE = /\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b/;
const SEPARATORS = / [|•·»›/] |[|•·»›]$/;
/** A passage is judged by its beginning and its end, however long it is. */
const LOOKED_AT = 2_000;

/** What a passage looks like, taken by itself. */
export function ownFeatures(passage: Passage): Feature[] {
  const { kind, element, text, words } = passage;
  const linked = text.length === 0 ? 0 : passage.linked / text.length;
  const features = ['bias', kindNamed(kind), tagNamed(element.name)].concat(
    wordSteps(words),
    linkedSteps(linked),
  );
  if (passage.hidden) features.push('hidden');
  if (kind === 'paragraph' && linked >= 0.95) features.push('link-alone');
  if (linked >= 0.5 && text.includes(': ') && LABEL.test(text)) features.push('label-and-link');
  addEnd(features, passage);
  addStyle(features, text, words);
  return features;
}

function addEnd(features: Feature[], { kind, text, words, followsMedia }: Passage): void {
  const end = endOf(text);
  features.push(words < SHORT ? `${end}:short` : end);
  if (kind !== 'paragraph' || !followsMedia) return;
  features.push('follows-media');
  if (end === 'no-end') features.push('no-end:media');
}

function endOf(text: string): 'sentence-end' | 'colon-end' | 'no-end' {
  if (!ENDS_IN_WORD.test(text.slice(-1)) && SENTENCE_END.test(text.slice(-12)))
    return 'sentence-end';
  return text.endsWith(':') ? 'colon-end' : 'no-end';
}

function addStyle(features: Feature[], text: string, words: number): void {
  const short = words < SHORT ? ':short' : '';
  const start = text.slice(0, LOOKED_AT);
  if (words < 60 && DATE_LIKE.test(start)) features.push(`date-like${short}`);
  if (words < 60 && SEPARATORS.test(start)) features.push('separators');
  if (INNER_SENTENCE.test(start)) features.push(`sentences${short}`);
  if (isInCapitals(start)) features.push('capitals');
}

/** Spares nearly all passages the making of two copies: small letters stand among the first few. */
const SMALL_LETTER = /[a-z]/;

const isInCapitals = (text: string): boolean =>
  !SMALL_LETTER.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
