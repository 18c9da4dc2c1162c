import fc from 'fast-check';

import {
  embedUrl,
  fromHtml,
  htmlOf,
  inlineText,
  sanitizeBlocks,
  toHtml,
  toMarkdown,
  toParagraphs,
  type HtmlBody,
} from '../../../src/plugins/newsroom/story/blocks';
import { parseHtml } from '../../../src/plugins/newsroom/story/blocks/html/parse';
import { textContent } from '../../../src/plugins/newsroom/story/blocks/html/tree';
import type { Block, ListBlock } from '../../../src/plugins/newsroom/story/model';
import { validateAsStrapi } from './strapi-validator';

/** Comes with Strapi's admin, without types. */
const MarkdownIt =
  jest.requireActual<new (options: { html: boolean }) => { render(markdown: string): string }>(
    'markdown-it',
  );

const TAGS =
  'p div span b i em strong u s code a h1 h2 h3 h6 ul ol li blockquote q pre figure figcaption ' +
  'table tbody tr td th caption dl dt dd details summary section article aside center font sup sub ' +
  'small cite hr br form label button select option nav header footer address my-widget noscript ' +
  'ruby rt svg g math mi';

/** Every text is words of its own, with space around: no two can join by accident. */
const words = fc.array(fc.stringMatching(/^[a-zà-ÿ]{2,6}$/), { minLength: 1, maxLength: 3 });
const text = words.map((list) => ` ${list.join(' ')} `);
const { tree } = fc.letrec<{ tree: string; children: string }>((tie) => ({
  children: fc.array(tie('tree'), { maxLength: 4 }).map((parts) => parts.join('')),
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text,
    fc
      .tuple(fc.constantFrom(...TAGS.split(' ')), tie('children'))
      .map(([tag, children]) => `<${tag}>${children}</${tag}>`),
    fc
      .tuple(fc.constantFrom('https://a.example/', '//x', '#y'), tie('children'))
      .map(([href, children]) => `<a href="${href}">${children}</a>`),
    fc.constant('<img src="https://a.example/1.jpg">'),
  ),
}));
const page = fc.array(tree, { maxLength: 6 }).map((parts) => parts.join(''));

function wordsOf(value: string): string[] {
  return (value.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
}

function allTexts({ blocks, media }: HtmlBody): string {
  const ofMedia = media.flatMap(({ caption, credit }) => [caption, credit]);
  return [...blocks.map(textOfBlock), ...ofMedia].join(' ');
}

function textOfBlock(block: Block): string {
  const html = htmlOf(block);
  if (html !== null) return textContent(parseHtml(html));
  if (embedUrl(block) !== null || block.type === 'image') return '';
  return block.type === 'list' ? listText(block) : inlineText(block.children);
}

function listText({ children }: ListBlock): string {
  return children
    .map((child) => (child.type === 'list' ? listText(child) : inlineText(child.children)))
    .join(' ');
}

describe('any page', () => {
  it('loses no word and gains none', () => {
    fc.assert(
      fc.property(page, (html) => {
        expect(wordsOf(allTexts(fromHtml(html)))).toEqual(wordsOf(textContent(parseHtml(html))));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives blocks that Strapi takes and sanitising leaves alone, whatever it is', async () => {
    const soup = fc
      .array(
        fc.oneof(
          tree,
          fc.string({ unit: 'binary', maxLength: 10 }),
          fc.constantFrom(
            '<',
            '</',
            '<p',
            '"',
            '<table><tr>',
            '</table>',
            '<li>',
            '<svg><style>',
            '<!--',
            '<a href="javascript:x">',
            '&#0;',
            '<iframe src="//youtube.com/embed/abc">',
            '<plaintext>',
            '<xmp>',
            '<title>',
            '<select><option>',
          ),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(soup, async (html) => {
        const { blocks } = fromHtml(html);
        await validateAsStrapi(blocks);
        expect(sanitizeBlocks(blocks)).toEqual(blocks);
      }),
      { numRuns: 500 },
    );
  });

  it('has the same words as HTML and as Markdown', () => {
    const markdown = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(page, (html) => {
        const { blocks } = fromHtml(html);
        const expected = wordsOf(toParagraphs(blocks).join(' '));
        for (const written of [toHtml(blocks), markdown.render(toMarkdown(blocks))]) {
          expect(wordsOf(toParagraphs(fromHtml(written).blocks).join(' '))).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('relative addresses', () => {
  it('are read against that of the page', () => {
    const html = '<p><a href="../tides">x</a></p><img src="//img.example/a.jpg"><img src="b.jpg">';
    const { blocks, media } = fromHtml(html, { baseUrl: 'https://bay.example/news/today' });
    expect(toHtml(blocks)).toContain('<a href="https://bay.example/tides">x</a>');
    expect(media.map(({ url }) => url)).toEqual([
      'https://img.example/a.jpg',
      'https://bay.example/news/b.jpg',
    ]);
  });
});

describe('time', () => {
  it.each([
    ['one long line', 'word '.repeat(400_000)],
    ['deep nesting', '<b>'.repeat(100_000)],
    ['deep lists', '<ul><li>x'.repeat(20_000)],
    ['open angles', '<'.repeat(500_000)],
    ['breaks', '<br>'.repeat(200_000)],
    ['many images', Array.from({ length: 20_000 }, (_, i) => `<img src="/${i}.jpg">`).join('')],
    ['a wide table', `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(20_000)}</table>`],
    ['nested figures', '<figure><figcaption>x'.repeat(5_000)],
    ['white space', `a${' '.repeat(1_000_000)}b`],
  ])('is in proportion to the page: %s', (_, html) => {
    const start = process.cpuUsage().user;
    fromHtml(html);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(6);
  });
});
