import fc from 'fast-check';

import { spelledWords, WORD } from '../../../src/plugins/newsroom/story/search/word-scan';

describe('the words of a text, sign by sign', () => {
  it.each([
    ['The café’s 2nd naïve—owner', ['The', 'café', 's', '2nd', 'naïve', 'owner']],
    ['e\u0301t\u00e9 a\u0301', ['e\u0301t\u00e9', 'a\u0301']],
    ['\u0301x 😀a 𝒜b c𝒜', ['x', 'a', '𝒜b', 'c𝒜']],
    ['@ab[`yz{/09:', ['ab', 'yz', '09']],
    ['', []],
  ])('reads %j', (text, words) => {
    expect(spelledWords(text)).toEqual(words);
  });

  it('reads any text as the definition of a word does', () => {
    const signs = fc.constantFrom(
      ...'azAZ09_@[`{/: \n\u007f\u0080\u00a0½²éßжक\u093f\u0301…—’😀𝒜',
      '\ud835',
      '\udc9c',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (list) => {
        const text = list.join('');
        expect(spelledWords(text)).toEqual(text.match(WORD) ?? []);
      }),
      { numRuns: 2_000 },
    );
  });
});
