import fc from 'fast-check';

import type { Mend } from '../../../src/plugins/newsroom/shared/admin/article-desk';
import { holderAt, mendBody } from '../../../src/plugins/newsroom/shared/admin/mend-body';
import type { Block, InlineNode } from '../../../src/plugins/newsroom/story/model';

const text = (words: string, marks = {}) => ({ type: 'text' as const, text: words, ...marks });

const mend = (changes: Partial<Mend>): Mend => ({
  key: 'k',
  rules: [],
  path: [0],
  from: 0,
  before: '',
  after: '',
  lead: '',
  trail: '',
  ...changes,
});

const wordsAt = (body: readonly Block[], path: number[]) =>
  (holderAt(body, path)?.children ?? [])
    .flatMap((node: InlineNode) => (node.type === 'link' ? node.children : [node]))
    .map((leaf) => leaf.text)
    .join('');

describe('a mend in the body', () => {
  const body: Block[] = [
    {
      type: 'paragraph',
      children: [
        text('The bridge .'),
        text(' stays', { bold: true }),
        { type: 'link', url: 'https://example.org', children: [text(' shut ,')] },
        text(' he said'),
      ],
    },
    {
      type: 'list',
      format: 'unordered',
      children: [{ type: 'list-item', children: [text('one  two')] }],
    },
  ];

  it('changes the words and leaves bold and links alone', () => {
    const changed = mendBody(body, mend({ from: 10, before: ' .', after: '.' }))!;
    expect(wordsAt(changed, [0])).toBe('The bridge. stays shut , he said');
    expect(changed[0]!.children[1]).toEqual(text(' stays', { bold: true }));
    const [, , link] = mendBody(body, mend({ from: 23, before: ' ,', after: ',' }))![0]!.children;
    expect(link).toMatchObject({ type: 'link', children: [{ text: ' shut,' }] });
  });

  it('reaches into a list', () => {
    const changed = mendBody(body, mend({ path: [1, 0], from: 3, before: '  ', after: ' ' }))!;
    expect(wordsAt(changed, [1, 0])).toBe('one two');
  });

  it('puts in what was missing, at the start and at the end', () => {
    expect(wordsAt(mendBody(body, mend({ from: 0, after: '“' }))!, [0])).toMatch(/^“The/);
    const end = wordsAt(body, [0]).length;
    expect(wordsAt(mendBody(body, mend({ from: end, after: '.' }))!, [0])).toMatch(/said\.$/);
  });

  it('changes nothing when the text is another one by now, or gone', () => {
    expect(mendBody(body, mend({ from: 0, before: 'This', after: 'That' }))).toBeNull();
    expect(mendBody(body, mend({ path: [9], after: 'x' }))).toBeNull();
    expect(mendBody([], mend({ after: 'x' }))).toBeNull();
  });

  it('does to the words what it would do to one plain text, however they are cut', () => {
    const pieces = fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        pieces,
        fc.nat(30),
        fc.nat(8),
        fc.string({ maxLength: 4 }),
        (cut, at, n, after) => {
          const whole = cut.join('');
          const from = Math.min(at, whole.length);
          const before = whole.slice(from, from + n);
          const given: Block[] = [{ type: 'paragraph', children: cut.map((piece) => text(piece)) }];
          const changed = mendBody(given, mend({ from, before, after }))!;
          expect(wordsAt(changed, [0])).toBe(
            whole.slice(0, from) + after + whole.slice(from + before.length),
          );
          expect(wordsAt(given, [0])).toBe(whole);
        },
      ),
    );
  });
});
