import { matchesOf } from '../language/matches';
import type { LineRule } from './rule';

/* eslint-disable no-control-regex -- these characters are what the rules are about */

const TERMINAL_ESCAPE_OR_CONTROL =
  /\x1b\[[0-9;]{0,32}[A-Za-z]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu;

/**
 * Characters that print nothing and that no writer typed, and halves of letters, which no XML
 * document may hold; tab and line break stay.
 */
export const controlCharacters: LineRule = {
  name: 'control-character',
  find: (text) => removals(text, TERMINAL_ESCAPE_OR_CONTROL),
};

/** A soft hyphen is where a browser may break a word; in a stored text it only breaks searching. */
export const softHyphens: LineRule = {
  name: 'soft-hyphen',
  find: (text) => removals(text, /\u00ad+/g),
};

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;
/** Scripts (and emoji) in which joiners, word breaks and direction marks carry meaning. */
const MEANT_IN =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Mongolian}\p{Extended_Pictographic}]/u;

/** Zero-width characters and direction marks in a line whose script has no use for them. */
export const zeroWidth: LineRule = {
  name: 'zero-width',
  find(text) {
    const changes = removals(text, INVISIBLE);
    return changes.length > 0 && MEANT_IN.test(text) ? [] : changes;
  },
};

function removals(text: string, pattern: RegExp) {
  return matchesOf(text, pattern).map((match) => ({
    at: match.index,
    before: match[0],
    after: '',
  }));
}
