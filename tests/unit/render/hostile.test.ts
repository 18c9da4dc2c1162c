import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { parseDocument, DomUtils } from 'htmlparser2';

import { legalText, sanitizeBlocks } from '../../../src/plugins/newsroom/story/blocks';
import type { ChannelArticle, Feed } from '../../../src/plugins/newsroom/story/render';
import { articleDocument, feedDocument } from './rendered';
import { BARE_ARTICLE, feedOf } from './sample';

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((codes) => String.fromCharCode(...codes)),
  fc
    .array(
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '</script>',
        '<!--',
        '-->',
        '&amp;lt;',
        '&#0;',
        '\u2028',
        '\u0000',
        '\ud800',
        '😀',
        '\u202eabc',
        '<img src=x onerror=alert(1)>',
        '"',
        "'",
        ' ',
        'word',
        '\\u003c',
        '</title>',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);
const line = hostileText.map((text) => text.replace(/\s+/gu, ' '));
const maybe = fc.option(line, { nil: null });
const url = fc.oneof(line, fc.webUrl(), fc.constantFrom('javascript:alert(1)', '//evil.example'));

const article: fc.Arbitrary<ChannelArticle> = fc
  .record({
    headline: line,
    kicker: maybe,
    standfirst: maybe,
    creditLine: maybe,
    byline: maybe,
    excerpt: line,
    plainText: hostileText,
    tags: fc.array(line, { maxLength: 3 }),
    language: fc.constantFrom(null, 'en', 'ar', 'x', 'constructor', '__proto__', ''),
    publishedOn: fc.constantFrom(null, '2026-03-05', '2026-03-05T07:30:00+02:00', 'soon'),
    sourceUrl: fc.option(url, { nil: null }),
    sourceName: maybe,
    publicNote: maybe,
    body: fc.array(hostileText, { maxLength: 4 }).map((texts) =>
      sanitizeBlocks(
        texts.map((text, index) => ({
          type: index % 2 ? 'paragraph' : 'code',
          language: 'html',
          children: [{ type: 'text', text }],
        })),
      ),
    ),
  })
  .map((fields) => ({ ...BARE_ARTICLE, ...fields }));

const feed: fc.Arbitrary<Feed> = fc
  .tuple(fc.array(article, { maxLength: 3 }), line)
  .map(([articles, title]) => feedOf(articles, { title: title || 'Feed' }));

// eslint-disable-next-line no-control-regex
const ILLEGAL_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

describe('hostile text', () => {
  it('leaves RSS well formed, and every headline as it was', () => {
    const parser = new XMLParser({
      processEntities: true,
      trimValues: false,
      ignoreAttributes: false,
      parseTagValue: false,
    });
    fc.assert(
      fc.property(feed, (given) => {
        const xml = feedDocument('rss', given);
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(ILLEGAL_IN_XML.test(xml)).toBe(false);
        const { item } = parser.parse(xml).rss.channel as { item?: unknown };
        const items = (item === undefined ? [] : [item].flat()) as Array<{ title?: string }>;
        expect(items).toHaveLength(given.articles.length);
        items.forEach(({ title = '' }, index) => {
          expect(title).toBe(legalText(given.articles[index]?.headline ?? ''));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('leaves JSON Feed and JSON-LD what they say', () => {
    fc.assert(
      fc.property(feed, (given) => {
        const { items } = JSON.parse(feedDocument('json', given)) as {
          items: Array<{ title: string }>;
        };
        expect(items.map(({ title }) => title)).toEqual(
          given.articles.map(({ headline }) => legalText(headline)),
        );
        for (const one of given.articles) {
          const { headline } = JSON.parse(articleDocument('jsonld', one)) as { headline: string };
          expect(headline).toBe(legalText(one.headline));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the page a page: its own one script, one heading, no handler, no foreign address', () => {
    fc.assert(
      fc.property(article, (given) => {
        const page = parseDocument(articleDocument('page', given));
        const all = DomUtils.findAll(() => true, page.children);
        const named = (name: string) => all.filter((element) => element.name === name);
        const [script] = named('script');

        expect(named('script')).toHaveLength(1);
        expect(named('title')).toHaveLength(1);
        expect(named('html')).toHaveLength(1);
        expect(named('iframe')).toHaveLength(0);
        if (legalText(given.headline)) {
          expect(DomUtils.textContent(named('h1'))).toBe(
            legalText(given.headline).replace(/\n/g, ''),
          );
        }
        expect(JSON.parse(DomUtils.textContent(script ?? []))).toMatchObject({
          headline: legalText(given.headline),
        });
        for (const { attribs } of all) {
          expect(Object.keys(attribs).filter((name) => name.startsWith('on'))).toEqual([]);
          const address = attribs.href ?? attribs.src;
          if (address) expect(address).toMatch(/^(?:https?:|mailto:|tel:|ftp:|\/(?!\/))/i);
        }
      }),
      { numRuns: 300 },
    );
  });
});
