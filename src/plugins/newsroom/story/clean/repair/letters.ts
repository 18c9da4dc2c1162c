import { differences } from './differences';
import type { LineRule } from './rule';

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** A printer's ligatures, as text copied from a PDF has them, hide words from every search. */
export const ligatures: LineRule = {
  name: 'ligature',
  find: (text) =>
    Array.from(text.matchAll(/[ﬀ-ﬆ]/g), ({ 0: before, index }) => ({
      at: index,
      before,
      after: LIGATURES[before] ?? before,
    })),
};

/** Marks that combine with the letter before them, and Hangul written in single sounds. */
// eslint-disable-next-line no-misleading-character-class -- single marks are meant
const COMBINING = /[\u0300-\u036f\u0653-\u0655\u1100-\u11ff\u3099\u309a]/;

/** "e" and an accent as two characters become "é", the form (NFC) that everything else expects. */
export const composedLetters: LineRule = {
  name: 'composed-letter',
  find: (text) => (COMBINING.test(text) ? differences(text, text.normalize('NFC')) : []),
};
