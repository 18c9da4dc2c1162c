import fc from 'fast-check';

import { toText } from '../../../../src/plugins/newsroom/story/blocks';
import { clean } from '../../../../src/plugins/newsroom/story/clean';
import type { Story } from '../../../../src/plugins/newsroom/story/model';
import { sanitizeBlocks } from '../../../../src/plugins/newsroom/story/blocks';
import { fragmentPost } from './posts';

const WORDS = ['harbour', 'lamp', 'Tuesday', 'said', 'nine', 'café', 'keeper', 'Ode'];
const LINES = [
  'Share this:',
  'Related posts',
  'Read more: Ferry stuck again',
  'By Ann Lee',
  'Photo: Jonas Weller',
  'ADVERTISEMENT',
  'The council will meet again on Thursday to hear from the engineers.',
  '“Nobody saw it,” said Gregor Vance.',
  'OSLO (Reuters) - The gate stayed shut.',
];
const PAIRS = [
  'p',
  'div',
  'b',
  'em',
  'a',
  'h2',
  'ul',
  'ol',
  'li',
  'blockquote',
  'table',
  'tr',
  'td',
  'figure',
  'figcaption',
  'pre',
  'span',
  'dl',
  'dd',
  'section',
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((all) => all.join(' ')),
  fc.constantFrom(...LINES),
);
const piece = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 3, arbitrary: fc.constantFrom(...PAIRS).map((name) => `<${name}>`) },
  { weight: 3, arbitrary: fc.constantFrom(...PAIRS).map((name) => `</${name}>`) },
  fc.constantFrom(
    '<br>',
    '\n\n',
    '\n',
    '<a href="/next">',
    '<img src="/x.jpg">',
    '[caption]',
    '[gallery ids="1"]',
    '[/caption]',
    '[sic]',
    '<!-- wp:more /-->',
    '&nbsp;',
    '<',
  ),
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

/** Letters of all kinds, halves of letters, control characters and wrongly decoded ones. */
const rubbish = fc
  .array(
    fc.oneof(
      piece,
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('â€œ', 'â€\u009d', 'Ã©', '\u00ad', '\u200b', '\u0085', '\u2028', '\ud800'),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

const wordsOf = (source: string): string[] => source.match(/[\p{L}\p{N}]{2,}/gu) ?? [];

function wordsKept({ text: body, removed, headline, body: blocks, media }: Story): Set<string> {
  const places = [
    body,
    headline ?? '',
    JSON.stringify(blocks),
    JSON.stringify(media),
    ...removed.map((line) => line.text),
  ];
  return new Set(places.flatMap(wordsOf));
}

describe.each(['other', 'wxr'])('any body of a record (%s)', (format) => {
  it('keeps every word in its text, its blocks or among the removed', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const kept = wordsKept(clean(fragmentPost(html, { format, headline: 'A headline' })));
        const given = wordsOf(html.replace(/<[a-z/!][^>]*>/gi, ' ').replace(/&nbsp;/g, ' '));
        expect(given.filter((word) => !kept.has(word) && !['caption'].includes(word))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('has the same text in its blocks, and blocks that stay as they are when sanitised', () => {
    fc.assert(
      fc.property(fc.oneof(soup, rubbish), (html) => {
        const story = clean(fragmentPost(html, { format, headline: 'A headline' }));
        expect(toText(story.body)).toBe(story.text);
        expect(sanitizeBlocks(story.body)).toEqual(story.body);
      }),
      { numRuns: 150 },
    );
  });
});

describe('size', () => {
  it.each([
    ['a long line', 'a word, and “another one” said nobody – '.repeat(60_000)],
    ['many open brackets', '[caption '.repeat(100_000)],
    ['many comments that never end', '<!-- '.repeat(200_000)],
    ['many nested shortcodes', '[quote]'.repeat(50_000)],
    ['deep tags', '<div>'.repeat(100_000)],
  ])('%s takes its time and no more', (_name, body) => {
    const started = Date.now();
    clean(fragmentPost(body, { format: 'wxr' }));
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});
