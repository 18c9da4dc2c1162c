import fc from 'fast-check';
import {
  repairLine,
  repairParagraphs,
  rejoinWrappedLines,
  undoEdits,
  undoRepairs,
  type Paragraph,
} from '../../../../src/plugins/newsroom/story/clean/repair';

/** Pieces of damage and of sound prose, so that random texts meet every rule. */
const piece = fc.constantFrom(
  'The mayor said',
  'the harbour',
  'along the quay',
  '. ',
  '.',
  ' . ',
  ' ,',
  ', ',
  '“',
  '”',
  '"',
  "'",
  '’s ',
  ' ',
  '  ',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '&amp;',
  '&amp;quot;',
  '&#8217;',
  'â€™',
  'cafÃ©',
  'Ã ',
  'e\u0301',
  'ﬁsh',
  ' -- ',
  ' – ',
  '. ..',
  '..',
  '\u0007',
  '\x1b[31m',
  '😀',
  '\ud83d',
  'Tuesday.',
  'We go on',
  '。',
  'שלום',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const paragraphs = fc.array(
  fc.record<Paragraph>({
    text,
    kind: fc.constantFrom('paragraph', 'heading', 'quote', 'list-item', 'table-row'),
  }),
  { maxLength: 8 },
);
const language = fc.constantFrom('en', 'fr', 'de', null);

describe('edits can be undone', () => {
  it('gives the source line again', () => {
    fc.assert(
      fc.property(text, (line) => {
        const repaired = repairLine(line);
        expect(undoEdits(repaired.text, repaired.edits)).toBe(line);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the source paragraphs again', () => {
    fc.assert(
      fc.property(paragraphs, language, (given, own) => {
        const repaired = repairParagraphs(given, { language: own });
        expect(undoRepairs(repaired.paragraphs, repaired.repairs)).toEqual(
          given.map((paragraph) => paragraph.text),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('gives the source lines of a rejoined paragraph again', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (lines) => {
        const rejoined = rejoinWrappedLines(lines);
        const back = rejoined.map((paragraph) => undoEdits(paragraph.text, paragraph.edits));
        expect(back.join('\n')).toBe(lines.join('\n'));
      }),
    );
  });

  it('gives the lines of wrapped text again, with blanks and hyphens at their ends', () => {
    const word = fc.constantFrom(
      'harbour',
      'the',
      'outer',
      'wall',
      'is',
      'long-',
      'shut.',
      'Ostby',
    );
    const line = fc
      .tuple(fc.array(word, { minLength: 7, maxLength: 9 }), fc.constantFrom('', ' ', '  ', '-'))
      .map(([words, end]) => words.join(' ') + end);
    fc.assert(
      fc.property(fc.array(line, { minLength: 4, maxLength: 12 }), (lines) => {
        const rejoined = rejoinWrappedLines(lines);
        for (const { text: joined, edits, from, to } of rejoined) {
          expect(undoEdits(joined, edits)).toBe(lines.slice(from, to).join('\n'));
        }
        const letters = (texts: string[]) => texts.join('').replace(/[^a-z]/gi, '');
        expect(letters(rejoined.map((paragraph) => paragraph.text))).toBe(letters(lines));
      }),
    );
  });

  it('refuses edits that belong to another text', () => {
    const edit = { rule: 'doubled-space', before: '  ', after: ' ', at: 3 };
    expect(() => undoEdits('one', [edit])).toThrow(RangeError);
  });
});

describe('cleaning twice changes nothing', () => {
  it('leaves a repaired line alone', () => {
    fc.assert(
      fc.property(text, (line) => {
        expect(repairLine(repairLine(line).text).edits).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves repaired paragraphs alone', () => {
    fc.assert(
      fc.property(paragraphs, language, (given, own) => {
        const once = repairParagraphs(given, { language: own });
        const again = given.map(({ kind }, index) => ({
          kind,
          text: once.paragraphs[index] ?? '',
        }));
        expect(repairParagraphs(again, { language: own }).paragraphs).toEqual(once.paragraphs);
      }),
      { numRuns: 400 },
    );
  });
});
