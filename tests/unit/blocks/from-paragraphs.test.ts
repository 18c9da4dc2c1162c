import fc from 'fast-check';

import {
  fromParagraphs,
  toParagraphs,
  toText,
  type PlainParagraph,
} from '../../../src/plugins/newsroom/story/blocks';

describe('blocks of plain paragraphs', () => {
  it('makes one block of each paragraph, and joins list items and table rows', () => {
    const blocks = fromParagraphs([
      { kind: 'paragraph', text: 'The ferry was late.' },
      { kind: 'heading', text: 'What next?' },
      { kind: 'heading', level: 3, text: 'Later' },
      { kind: 'quote', text: 'We wait.' },
      { kind: 'list-item', text: 'one' },
      { kind: 'list-item', text: 'two' },
      { kind: 'list-item', format: 'ordered', text: 'first' },
      { kind: 'table-row', text: 'Port\tHour' },
      { kind: 'table-row', text: 'Ely & <Sons>\t9' },
      { kind: 'paragraph', text: '   ' },
    ]);

    expect(blocks).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'The ferry was late.' }] },
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'What next?' }] },
      { type: 'heading', level: 3, children: [{ type: 'text', text: 'Later' }] },
      { type: 'quote', children: [{ type: 'text', text: 'We wait.' }] },
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'one' }] },
          { type: 'list-item', children: [{ type: 'text', text: 'two' }] },
        ],
      },
      {
        type: 'list',
        format: 'ordered',
        children: [{ type: 'list-item', children: [{ type: 'text', text: 'first' }] }],
      },
      {
        type: 'code',
        language: 'html',
        children: [
          {
            type: 'text',
            text: '<table><tbody><tr><td>Port</td><td>Hour</td></tr><tr><td>Ely &amp; &lt;Sons&gt;</td><td>9</td></tr></tbody></table>',
          },
        ],
      },
    ]);
    expect(toText(blocks)).toBe(
      'The ferry was late.\n\nWhat next?\n\nLater\n\nWe wait.\n\none\n\ntwo\n\nfirst\n\nPort\tHour\n\nEly & <Sons>\t9',
    );
  });

  it('gives the same paragraphs back as text', () => {
    const words = fc
      .array(fc.stringMatching(/^[\p{L}<>&"';=#-]{1,8}$/u), { minLength: 1, maxLength: 5 })
      .map((list) => list.join(' '));
    const paragraph: fc.Arbitrary<PlainParagraph> = fc.oneof(
      fc.record({
        kind: fc.constantFrom('paragraph', 'heading', 'quote', 'list-item'),
        text: words,
      }),
      fc.record({
        kind: fc.constant('table-row' as const),
        text: fc.array(words, { minLength: 1, maxLength: 3 }).map((cells) => cells.join('\t')),
      }),
    );
    fc.assert(
      fc.property(fc.array(paragraph), (paragraphs) => {
        expect(toParagraphs(fromParagraphs(paragraphs))).toEqual(
          paragraphs.map(({ text }) => text),
        );
      }),
    );
  });
});
