import fc from 'fast-check';

import { countWords } from '../../../src/plugins/newsroom/story/article';

/** What the count is defined as, where words stand between spaces. */
const defined = (text: string): number =>
  text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;

describe('words between spaces', () => {
  it.each([
    ['The bridge — closed since May — opens', 6],
    ['  two\u00a0words\t', 2],
    ['one\u2009two\u3000three\ufefffour', 4],
    ['… “ ” 7 ½ €', 2],
    ['ﬁn Ĳssel été ß', 4],
    ['𝒜 😀 a😀b', 2],
    ['\ud800 \udc00 x', 1],
    ['', 0],
  ])('counts %j', (text, count) => {
    expect(countWords(text, 'en')).toBe(count);
    expect(defined(text)).toBe(count);
  });

  it('counts any text of such scripts as it is defined', () => {
    const signs = fc.constantFrom(
      ...'aZ09_-—.\u007f\u0085\u00a0\u00ad\u0301\u1680\u2003\u2028\ufeff\u200b \t\n\u000b\u001c½²éßжק😀𝒜',
      '\ud835',
      '\udc9c',
    );
    fc.assert(
      fc.property(fc.array(signs), (list) => {
        expect(countWords(list.join(''), 'en')).toBe(defined(list.join('')));
      }),
    );
  });
});
