import fc from 'fast-check';

import { LINE_RULES } from '../../../../src/plugins/newsroom/story/clean/repair';
import { MAY_BE_DAMAGED } from '../../../../src/plugins/newsroom/story/clean/repair/line';

/** What lines are made of, damaged ones too: every kind of character that some rule looks for. */
const CHARACTERS = [
  ...'aZ9 .,;-"\'’“”‘–—…\t\n&<',
  ...['\u00a0', '\u00ad', '\u200b', '\u0007', '\u0093', '\ufb01', '\uff21', '\u0301'],
  ...['é', 'Ã', '€', '™', 'â', '한', '😀'],
];
const line = fc
  .array(fc.constantFrom(...CHARACTERS, 'word', 'Tom &amp; Ann', ' at '), { maxLength: 30 })
  .map((pieces) => pieces.join(''));
const plainLine = fc
  .array(fc.constantFrom(...'aZ9 .,;-"\'’“”‘–—…\t\n<', 'word', ' at '), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

test('a line that is let pass has nothing in it for any line rule', () => {
  fc.assert(
    fc.property(fc.oneof(plainLine, line), (text) => {
      fc.pre(!MAY_BE_DAMAGED.test(text));
      for (const rule of LINE_RULES)
        expect({ [rule.name]: rule.find(text) }).toEqual({ [rule.name]: [] });
    }),
    { numRuns: 2_000 },
  );
});
