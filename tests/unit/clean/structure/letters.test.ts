import fc from 'fast-check';

import {
  countLetters,
  opensUpper,
  opensWithNumber,
} from '../../../../src/plugins/newsroom/story/clean/language/letters';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('ÉCOLE', 'ǅ', 'Ωmega', '٣ أيام', '漢字', 'ß', '𝐀b', '½', '\ud800A'),
);

describe('letters', () => {
  it('are what Unicode says, also where the quick way is taken', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(countLetters(text)).toEqual({
          all: text.match(/\p{L}/gu)?.length ?? 0,
          upper: text.match(/\p{Lu}/gu)?.length ?? 0,
          lower: text.match(/\p{Ll}/gu)?.length ?? 0,
        });
        expect(opensUpper(text)).toBe(/^\p{Lu}/u.test(text));
        expect(opensWithNumber(text)).toBe(/^\p{N}/u.test(text));
      }),
    );
  });
});
