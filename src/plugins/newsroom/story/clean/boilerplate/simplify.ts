import { pattern } from '../language/pattern';

const BETWEEN_WORDS = pattern('gu')`[^\p{L}\p{M}\p{N}'©@+]+`;

/**
 * A line reduced to what its phrases are compared by: lower case, straight apostrophes, words with
 * one space between, no punctuation, no count behind it. "Related Posts (3):" → "related posts".
 */
export function simplify(line: string): string {
  return line
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[\u064B-\u0652\u0640]/g, '') // Arabic vowel marks and the stretching bar
    .replace(BETWEEN_WORDS, ' ')
    .replace(/ \d+ ?$/, '')
    .trim();
}
