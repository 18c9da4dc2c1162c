import fc from 'fast-check';

import { sanitizeBlocks } from '../../../src/plugins/newsroom/story/blocks';
import { CONTRIBUTION_ROLES } from '../../../src/plugins/newsroom/story/model';
import type { ChannelArticle, ChannelImage } from '../../../src/plugins/newsroom/story/render';
import { BARE_ARTICLE } from './sample';

const SHARP = [
  ']]>',
  '<![CDATA[',
  '</script>',
  '<!--',
  '-->',
  '&amp;lt;',
  '&#0;',
  '\u2028',
  '\u0000',
  '\u000b',
  '\ud800',
  '\udfff',
  '😀',
  '👩‍👩‍👧',
  '\u202eabc',
  'שלום',
  '<img src=x onerror=alert(1)>',
  '"',
  "'",
  ' ',
  'word',
  '\\u003c',
  '</title>',
  '</mj-text>',
  '---',
  '{{x}}',
  '%s',
  '\n',
];

export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.constantFrom(...SHARP), { maxLength: 6 }).map((parts) => parts.join('')),
);

const line = hostileText.map((text) => text.replace(/\s+/gu, ' '));
const maybe = fc.option(line, { nil: null });
const url = fc.oneof(line, fc.webUrl(), fc.constantFrom('javascript:alert(1)', '//evil.example'));
const maybeUrl = fc.option(url, { nil: null });
const date = fc.constantFrom(
  null,
  '2026-03-05',
  '2026-03-05T07:30:00+02:00',
  'soon',
  '-000001-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.000Z',
);
const size = fc.constantFrom(null, 0, 1, 1600);

const image: fc.Arbitrary<ChannelImage> = fc.record({
  url,
  width: size,
  height: size,
  mime: fc.constantFrom(null, 'image/jpeg', 'image/svg+xml'),
  size,
  caption: maybe,
  credit: maybe,
  alternativeText: maybe,
  renditions: fc.array(
    fc.record({
      url,
      width: size,
      height: size,
      mime: fc.constantFrom(null, 'image/webp'),
      size,
    }),
    { maxLength: 2 },
  ),
});

const dateline = fc.record({ place: maybe, agency: maybe, date });

/** Bodies of every kind of block, with hostile text wherever text may be. */
const body = fc.array(fc.tuple(hostileText, url), { maxLength: 6 }).map((texts) =>
  sanitizeBlocks(
    texts.map(([text, address], index) => {
      const children = [{ type: 'text', text, bold: index % 2 === 0, code: index % 3 === 0 }];
      const kinds = [
        { type: 'paragraph', children },
        { type: 'heading', level: (index % 6) + 1, children },
        { type: 'quote', children },
        { type: 'code', language: 'html', children: [{ type: 'text', text: tableOf(text) }] },
        { type: 'list', format: 'unordered', children: [{ type: 'list-item', children }] },
        { type: 'paragraph', children: [{ type: 'link', url: address, children }] },
      ];
      return kinds[index % kinds.length];
    }),
  ),
);

function tableOf(text: string): string {
  return `<table><caption>${text}</caption><tr><td colspan="${text}">${text}<p>${text}</p></td></tr></table><ul><ul><li>${text}</li></ul></ul><figure><img src="${text}" alt="${text}" width="${text}"><figcaption>${text}</figcaption></figure>`;
}

/** An article with anything in any of its fields. */
export const hostileArticle: fc.Arbitrary<ChannelArticle> = fc
  .record({
    headline: line,
    slug: fc.constantFrom('story', 'a-story'),
    kicker: maybe,
    label: fc.constantFrom(null, 'analysis', 'ai-assisted', 'constructor'),
    genre: maybe,
    standfirst: maybe,
    creditLine: maybe,
    byline: maybe,
    excerpt: line,
    plainText: hostileText,
    tags: fc.array(line, { maxLength: 3 }),
    authors: fc.array(
      fc.record({
        name: line,
        slug: fc.constant(null),
        url: maybeUrl,
        jobTitle: maybe,
        organization: maybe,
        sameAs: fc.array(url, { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    credits: fc.array(
      fc.record({
        name: maybe,
        organization: maybe,
        role: fc.constantFrom(...CONTRIBUTION_ROLES),
        place: maybe,
      }),
      { maxLength: 3 },
    ),
    dateline: fc.option(dateline, { nil: null }),
    section: fc.option(fc.record({ name: line, slug: fc.constant('section'), url: maybeUrl }), {
      nil: null,
    }),
    relatedPosts: fc.array(
      fc.record({
        headline: line,
        teaser: maybe,
        url: maybeUrl,
        byline: maybe,
        dateline: fc.option(dateline, { nil: null }),
        placement: fc.constantFrom('inline' as const, 'footer' as const),
        afterParagraph: fc.constantFrom(null, 0, 7),
        relation: fc.constantFrom('related' as const, 'correction' as const),
      }),
      { maxLength: 2 },
    ),
    corrections: fc.array(
      fc.record({
        kind: fc.constantFrom('correction' as const, 'retraction' as const),
        text: hostileText,
        date,
      }),
      { maxLength: 2 },
    ),
    language: fc.constantFrom(null, 'en', 'ar', 'zh-Hant', 'nb-NO', 'x-klingon'),
    publishedOn: date,
    updatedOn: date,
    leadImage: fc.option(image, { nil: null }),
    socialImage: fc.option(image, { nil: null }),
    sourceUrl: maybeUrl,
    canonicalUrl: maybeUrl,
    sourceName: maybe,
    usageTerms: maybe,
    copyrightHolder: maybe,
    publicNote: maybe,
    seoTitle: maybe,
    access: fc.constantFrom('free' as const, 'metered' as const, 'subscribers' as const),
    body,
  })
  .map((fields) => ({ ...BARE_ARTICLE, ...fields }));
