import {
  rejoinWrappedLines,
  repairLine,
  repairParagraphs,
  undoEdits,
  undoRepairs,
} from '../../../../src/plugins/newsroom/story/clean/repair';

const MEGABYTE = 1_000_000;
const fill = (sample: string, size: number) => sample.repeat(Math.ceil(size / sample.length));

/** Generous for a slow machine; anything quadratic needs hours at this size. */
jest.setTimeout(120_000);

describe('a line of five megabytes', () => {
  it.each([
    ['prose', 'The mayor said the harbour would stay open, and nobody asked why. '],
    ['quotations', '“We will all go home now and come back tomorrow,” she said on the quay. '],
  ])('of %s is repaired and undone', (_, sample) => {
    const source = fill(sample, 5 * MEGABYTE);
    const line = repairLine(source);
    const body = repairParagraphs([{ text: line.text, kind: 'paragraph' }], { language: 'en' });
    expect(undoRepairs(body.paragraphs, body.repairs)).toEqual([line.text]);
    expect(undoEdits(line.text, line.edits) === source).toBe(true);
  });
});

describe('a long line of nothing but', () => {
  it.each([
    ...[
      '“',
      '”',
      '"',
      '“”',
      '. ',
      '.',
      '&amp;',
      'â€™',
      '\u200b',
      '\ud83d',
      'e\u0301',
      ' ,',
      ' -- ',
      ' ',
      'a',
    ],
    'Harbour &amp; Sons said,  â€œNo.” . no.” It is\u00ad closed .. ',
  ])(
    '%j is repaired in time',
    (sample) => {
      const line = repairLine(fill(sample, MEGABYTE / 5));
      const body = repairParagraphs([{ text: line.text, kind: 'paragraph' }], { language: 'en' });
      expect(body.paragraphs).toHaveLength(1);
      expect(body.queries.length).toBeLessThan(100);
    },
    20_000,
  );
});

it('rejoins a hundred thousand wrapped lines', () => {
  const sample = [
    '    The harbour of Ostby, which a storm shut three',
    'weeks ago, will open its gates again on Monday.',
  ];
  const lines = Array.from({ length: 100_000 }, (_, index) => sample[index % 2] ?? '');
  expect(rejoinWrappedLines(lines)).toHaveLength(50_000);
});
