import { matchesOf } from '../language/matches';
import { fix_latin_ligatures as spellOut } from 'ftfy-js/fixes';
import { differences } from './differences';
import type { LineRule } from './rule';

/** Two letters in one character, from printers' founts (ﬁ) and old character sets (ǌ, ŉ). */
const LIGATURE = /[Ĳĳŉ\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufb06]/g;

/** A ligature, as text copied from a PDF has them, hides its word from every search. */
export const ligatures: LineRule = {
  name: 'ligature',
  find: (text) => substitutions(text, LIGATURE, spellOut),
};

const FULL_WIDTH = /[\u3000\uff01-\uff5e]/g;
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/** Letters and commas as wide as a Chinese character are right among such, and nowhere else. */
export const fullWidth: LineRule = {
  name: 'full-width-letter',
  find(text) {
    const changes = substitutions(text, FULL_WIDTH, (char) => char.normalize('NFKC'));
    return changes.length > 0 && EAST_ASIAN.test(text) ? [] : changes;
  },
};

/** Marks that combine with the letter before them, and Hangul written in single sounds. */
// eslint-disable-next-line no-misleading-character-class -- single marks are meant
const COMBINING = /[\u0300-\u036f\u0653-\u0655\u1100-\u11ff\u3099\u309a]/;

/** "e" and an accent as two characters become "é", the form (NFC) that everything else expects. */
export const composedLetters: LineRule = {
  name: 'composed-letter',
  find: (text) => (COMBINING.test(text) ? differences(text, text.normalize('NFC')) : []),
};

function substitutions(text: string, pattern: RegExp, by: (char: string) => string) {
  return matchesOf(text, pattern).map(({ 0: before, index }) => ({
    at: index,
    before,
    after: by(before),
  }));
}
