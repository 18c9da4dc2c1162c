import fc from 'fast-check';

import { clean } from '../../../../src/plugins/newsroom/story/clean';
import { isText, readPage } from '../../../../src/plugins/newsroom/story/clean/page';
import { webPagePost } from '../../../../src/plugins/newsroom/story/read';
import { processorTime } from '../processor-time';

const TAGS = [
  'div',
  'p',
  'span',
  'a',
  'b',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'h1',
  'h2',
  'article',
  'nav',
];
const VOID = ['<br>', '<img src="/x.jpg">', '<hr>', '<!-- note -->', '<svg><path/></svg>'];
const SENTENCES = [
  'The harbour lamp was lit again on Tuesday, and the whole village came to see it.',
  'Nobody had expected the lens to arrive before the summer was over.',
  'Read more',
  'Share on Facebook',
  'By Ann Lee',
];

const tag = fc.constantFrom(...TAGS);
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 2, arbitrary: tag.map((name) => `<${name}>`) },
  { weight: 2, arbitrary: tag.map((name) => `</${name}>`) },
  fc.constantFrom(...VOID),
  fc.constantFrom(
    '<a href="/next">',
    '<div class="related',
    '"',
    '<',
    '>',
    '&amp;',
    '&',
    '<p hidden>',
  ),
);
const soup = fc
  .array(piece, { maxLength: 120 })
  .map((pieces) => `<html><body>${pieces.join(' ')}</body></html>`);

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const counted = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

describe('any page', () => {
  it('is read without an error, and no word is made up', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const there = counted(wordsOf(html));
        const chosen = readPage(html)
          .elements.filter(isText)
          .flatMap(({ text }) => wordsOf(text));
        for (const [word, count] of counted(chosen)) {
          expect(there.get(word) ?? 0).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });

  it('has each of its lines in the body or among the removed', () => {
    const paragraph = fc.constantFrom(...SENTENCES).map((text) => `<p>${text}</p>`);
    const box = fc
      .tuple(
        fc.constantFrom('div', 'section', 'aside', 'ul'),
        fc.array(paragraph, { maxLength: 6 }),
      )
      .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`);
    fc.assert(
      fc.property(fc.array(fc.oneof(paragraph, box), { maxLength: 12 }), (parts) => {
        const { elements, removed } = readPage(`<html><body>${parts.join('')}</body></html>`);
        const lines = [...elements.filter(isText), ...removed].map(({ text }) => text);
        const given = parts.join('').match(/<p>[^<]+/g) ?? [];
        expect(lines.sort()).toEqual(given.map((line) => line.slice(3)).sort());
      }),
    );
  });

  it('says the same in its marked runs as in its text', () => {
    fc.assert(
      fc.property(soup, (html) => {
        for (const { runs, text } of readPage(html).elements.filter(isText)) {
          expect(runs.map((run) => run.text).join('')).toBe(text);
        }
      }),
    );
  });

  it('becomes a story', () => {
    fc.assert(
      fc.property(soup, (html) => {
        expect(clean(webPagePost(html)).source.status).toBe('public');
      }),
      { numRuns: 30 },
    );
  });
});

describe('hostile pages end in time', () => {
  const sentence = SENTENCES[0]!;
  const cases: [string, string][] = [
    ['100,000 nested tags', '<div>'.repeat(100_000) + sentence],
    ['100,000 nested inline tags', '<b>'.repeat(100_000) + sentence],
    ['closing tags without end', `<div>${'</b>'.repeat(200_000)}${sentence}`],
    ['nested tables', '<table><tr><td>'.repeat(30_000) + sentence],
    ['a line of 5 MB', `<p>${`${sentence} `.repeat(60_000)}</p>`],
    ['5 MB of white space', `<p>${sentence}${' '.repeat(5_000_000)}.</p>`],
    ['comments never closed', '<!--'.repeat(500_000)],
    ['scripts never closed', '<script>'.repeat(200_000)],
    ['one attribute of 5 MB', `<p class="${'a-'.repeat(2_500_000)}">${sentence}</p>`],
  ];

  it.each(cases)('%s', (_name, html) => {
    const spent = processorTime(() => readPage(`<html><body>${html}</body></html>`));
    expect(spent).toBeLessThan(15_000);
  });
});
