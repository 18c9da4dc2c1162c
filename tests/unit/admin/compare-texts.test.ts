import fc from 'fast-check';

import { compareTexts } from '../../../src/plugins/newsroom/shared/admin/compare-texts';
import type { TextChange } from '../../../src/plugins/newsroom/shared/admin/compare-texts';

const words = (side: 'before' | 'after', changes: readonly TextChange[]) =>
  changes.flatMap((change) =>
    change.kind === 'same' || change[side].length === 0
      ? []
      : [change[side].map(({ text }) => text).join('')],
  );

describe('two texts of an article, side by side', () => {
  it('says nothing but how many paragraphs stay where all do', () => {
    expect(compareTexts(['One.', 'Two.'], ['One.', 'Two.'])).toEqual([
      { kind: 'same', paragraphs: 2 },
    ]);
    expect(compareTexts([], [])).toEqual([]);
  });

  it('marks what changed in a paragraph, and only that', () => {
    expect(
      compareTexts(
        ['It began.', 'The quay is shut , he said.'],
        ['It began.', 'The quay is shut, he said.'],
      ),
    ).toEqual([
      { kind: 'same', paragraphs: 1 },
      {
        kind: 'changed',
        before: [
          { text: 'The quay is shut', isChanged: false },
          { text: ' ', isChanged: true },
          { text: ', he said.', isChanged: false },
        ],
        after: [{ text: 'The quay is shut, he said.', isChanged: false }],
      },
    ]);
  });

  it('takes words whole', () => {
    const [change] = compareTexts(['It sails four times a day.'], ['It sails five times a day.']);
    expect(change).toMatchObject({
      before: [{ isChanged: false }, { text: 'four', isChanged: true }, { isChanged: false }],
      after: [{ isChanged: false }, { text: 'five', isChanged: true }, { isChanged: false }],
    });
  });

  it('shows a paragraph that goes, and one that comes, alone', () => {
    const changes = compareTexts(
      ['The ferry is late.', 'Sign up for our newsletter!', 'Nobody was hurt.'],
      ['The ferry is late.', 'Nobody was hurt.', 'It sails at noon, the office said.'],
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same', 'changed']);
    expect(words('before', changes)).toEqual(['Sign up for our newsletter!']);
    expect(words('after', changes)).toEqual(['It sails at noon, the office said.']);
  });

  it('does not set two paragraphs beside each other that have nothing in common', () => {
    const changes = compareTexts(
      ['Leave a Reply'],
      ['The council met on Monday, and nobody spoke.'],
    );
    expect(changes).toHaveLength(2);
  });

  it('loses no paragraph of either side', () => {
    const paragraph = fc.constantFrom(
      'A quay.',
      'A quay!',
      'The boat sails.',
      'The boat sails at 8.',
      'x',
    );
    const texts = fc.array(paragraph, { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = compareTexts(before, after);
        const same = changes.reduce(
          (sum, change) => sum + (change.kind === 'same' ? change.paragraphs : 0),
          0,
        );
        expect(same + words('before', changes).length).toBe(before.length);
        expect(same + words('after', changes).length).toBe(after.length);
        const gone = words('before', changes);
        expect(before.filter((text) => gone.includes(text)).length).toBeGreaterThanOrEqual(
          gone.length,
        );
      }),
    );
  });

  it('only tells what goes and what comes in texts beyond what anybody writes', () => {
    const many = (sign: string) => Array.from({ length: 5_000 }, (_, at) => `${sign} ${at % 7}`);
    expect(compareTexts(many('a'), many('a'))).toEqual([{ kind: 'same', paragraphs: 5_000 }]);
    expect(compareTexts(many('a'), many('b'))).toHaveLength(10_000);
  });
});
