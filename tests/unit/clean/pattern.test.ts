import { pattern } from '../../../src/plugins/newsroom/story/clean/language/pattern';
import { LAST_EXACT } from '../../../src/plugins/newsroom/story/clean/language/letter-ranges';

const CLASSES = [
  ['L', /^\p{L}$/u, pattern('u')`^\p{L}$`],
  ['Lo', /^\p{Lo}$/u, pattern('u')`^\p{Lo}$`],
  ['M', /^\p{M}$/u, pattern('u')`^\p{M}$`],
  ['N', /^\p{N}$/u, pattern('u')`^\p{N}$`],
  ['P{L}', /^\P{L}$/u, pattern('u')`^\P{L}$`],
] as const;

describe('patterns with plain ranges', () => {
  it.each(CLASSES)(
    '%s is what Unicode says for the alphabets of Europe and Arabia',
    (_, all, ours) => {
      for (let code = 0; code <= LAST_EXACT; code += 1) {
        const letter = String.fromCharCode(code);
        expect([code, ours.test(letter)]).toEqual([code, all.test(letter)]);
      }
    },
  );

  it.each([
    'हिन्दी',
    'বাংলা',
    'ภาษาไทย',
    'አማርኛ',
    'ქართული',
    'Tiếng',
    '中文',
    'ひらがな',
    'カタカナ',
    '한국어',
    '𠮷野',
  ])('a word of another script is letters from end to end: %s', (word) => {
    expect(pattern('u')`^[\p{L}\p{M}]+$`.test(word)).toBe(true);
  });

  it.each(['१२', '০৫', '๑๔', '៣', '１２'])('digits of another script are numbers: %s', (figure) => {
    expect(pattern('u')`^\p{N}+$`.test(figure)).toBe(true);
    expect(pattern('u')`[\p{L}\p{Lo}]`.test(figure)).toBe(false);
  });

  it.each(['か\u3099', '\u845b\u{e0100}'])('marks that follow a sign belong to it: %s', (word) => {
    expect(pattern('u')`^(?:\p{L}\p{M})+$`.test(word)).toBe(true);
  });

  it.each(['\ufd3e', '\ufd3f', '\u1680', '।', '。', '、', '・', '។', '።', '“', '—', '🙂', '…'])(
    '%s is no letter',
    (sign) => {
      expect(pattern('u')`[\p{L}\p{Lo}\p{M}\p{N}]`.test(sign)).toBe(false);
    },
  );

  it('keeps brackets, escapes and what it is given', () => {
    const owner = pattern('u')`^\[(\p{Lu}[\p{L}.\]-]+)(?:${"'s"})\]$`;
    expect(owner.exec("[Zoë.]-x's]")?.[1]).toBe('Zoë.]-x');
  });

  it('refuses the letters that are not, between brackets', () => {
    expect(() => pattern('u')`[\P{L}]`).toThrow(TypeError);
  });
});
