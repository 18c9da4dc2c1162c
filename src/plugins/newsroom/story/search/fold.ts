/** Letters that Unicode does not take apart, though a reader would look for them without the stroke. */
const STROKED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

/** Accents of alphabets, the vowel points of Hebrew and Arabic; not the vowels of Indic scripts. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

/** Some letters come apart into more than letters: ⑴ is (1). */
const NO_LETTERS = /[^\p{L}\p{N}\p{M}]/gu;

/**
 * A word as it is compared: lower case, without accents, wide and joined forms as plain ones. Nothing
 * but letters and digits is left, so that it can stand in any database's question.
 */
export function fold(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(NO_LETTERS, '')
    .replace(/[ßæœøđðþłħı]/g, (letter) => STROKED[letter]!);
  // Hangul was taken apart too.
  return plain.normalize('NFC');
}
