import fc from 'fast-check';

import { sanitizeBlocks, toText } from '../../../src/plugins/newsroom/story/blocks';
import { validateAsStrapi } from './strapi-validator';

const text = (value: string, marks = {}) => ({ type: 'text', text: value, ...marks });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const link = (url: unknown, label: string) => ({ type: 'link', url, children: [text(label)] });

describe('the last step before a body is stored', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'text'],
    ['an object', { type: 'paragraph' }],
    ['a list of strings', ['text']],
    ['a block without a type', [{ children: [] }]],
  ])('refuses %s with a code', (_, body) => {
    expect(() => sanitizeBlocks(body)).toThrow(
      expect.objectContaining({ code: 'NEWSROOM_BODY_INVALID', status: 400 }),
    );
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.test/x',
    '/\\evil.test/x',
    '/\t/evil.test/x',
    '#note',
    'page.html',
    '',
    7,
  ])('takes a link to %j away and keeps its words', (url) => {
    expect(sanitizeBlocks([paragraph(text('See '), link(url, 'this'))])).toEqual([
      paragraph(text('See this')),
    ]);
  });

  it.each([
    'https://a.test/x?y=1#z',
    'mailto:desk@a.test',
    'tel:+4412',
    '/news/x',
    'ftp://a.test/f',
  ])('keeps a link to %s', (url) => {
    const body = [paragraph(link(url, 'this'))];
    expect(sanitizeBlocks(body)).toEqual(body);
  });

  it('drops unknown keys and marks, joins texts of the same marks, keeps known ones', () => {
    expect(
      sanitizeBlocks([
        {
          ...paragraph(text('a', { bold: true, evil: 1 }), text(''), text('b', { bold: true })),
          onclick: 'x',
        },
      ]),
    ).toEqual([paragraph(text('ab', { bold: true }))]);
  });

  it('makes paragraphs of what Strapi does not know, and loses no words', () => {
    const body = [
      { type: 'callout', children: [paragraph(text('one')), paragraph(link('/x', 'two'))] },
      { type: 'divider' },
      { type: 'quote', children: [paragraph(text('three')), paragraph(text('four'))] },
      { type: 'heading', level: 9, children: [] },
      { type: 'list', format: 'circle', children: [text('five'), { type: 'list', children: [] }] },
      { type: 'constructor', children: [text('six')] },
    ];
    const clean = sanitizeBlocks(body);
    expect(toText(clean)).toBe('one\ntwo\n\nthree\nfour\n\nfive\n\nsix');
    expect(clean[0]).toEqual(paragraph(text('one\n'), link('/x', 'two')));
  });

  it('removes control characters and lone surrogates, not emoji or right-to-left marks', () => {
    expect(
      sanitizeBlocks([paragraph(text('a\u0000b\u000b\ud800c 😀 \u200fש\r\nd\ufffe'))]),
    ).toEqual([paragraph(text('ab\nc 😀 \u200fש\nd'))]);
  });

  it('keeps what is safe of foreign HTML', () => {
    const html =
      '<table onclick="x"><tr><td style="color:red" colspan="2">1 &lt; 2</td></tr></table>' +
      '<script>alert(1)</script><iframe src="https://evil.test/"></iframe>' +
      '<iframe src="https://player.vimeo.com/video/1"></iframe><a href="//x.test">y</a>&#11;';
    expect(sanitizeBlocks([{ type: 'code', language: 'HTML', children: [text(html)] }])).toEqual([
      {
        type: 'code',
        language: 'html',
        children: [
          text(
            '<table><tr><td colspan="2">1 &lt; 2</td></tr></table><iframe src="https://player.vimeo.com/video/1"></iframe><a>y</a>',
          ),
        ],
      },
    ]);
  });

  it('makes a link and a caption of an image that Strapi would refuse', async () => {
    const clean = sanitizeBlocks([
      {
        type: 'image',
        image: { url: 'https://a.test/1.jpg', caption: 'The <quay>' },
        children: [],
      },
    ]);
    expect(clean).toEqual([
      paragraph(link('https://a.test/1.jpg', 'https://a.test/1.jpg')),
      {
        type: 'code',
        language: 'html',
        children: [text('<figure><figcaption>The &lt;quay&gt;</figcaption></figure>')],
      },
    ]);
    await validateAsStrapi(clean);
  });

  it('takes time in proportion to foreign HTML, however deep', () => {
    const start = process.cpuUsage().user;
    const html = `<table><tr><td>${'<b>'.repeat(300_000)}deep`;
    const clean = sanitizeBlocks([{ type: 'code', language: 'html', children: [text(html)] }]);
    expect(toText(clean)).toBe('deep');
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
  });

  it('stands lists and lines nested without end', async () => {
    let list: unknown = { type: 'list-item', children: [text('deep')] };
    for (let depth = 0; depth < 5000; depth += 1) list = { type: 'list', children: [list] };
    let line: unknown = text('low');
    for (let depth = 0; depth < 5000; depth += 1)
      line = link('/x', '') && { type: 'link', url: '/x', children: [line] };
    const clean = sanitizeBlocks([list, paragraph(line)]);
    expect(toText(clean)).toBe('deep\n\nlow');
    await validateAsStrapi(clean);
  });
});

describe('any body at all', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
      .map((codes) => String.fromCharCode(...codes)),
    fc.constantFrom(
      '<script>x</script>',
      '<td>&amp;lt;b</td>',
      '<p>a<table>',
      '<svg><style><img src=x onerror=y>',
      '&#0;&#xb;',
    ),
  );
  const url = fc.oneof(hostile, fc.webUrl(), fc.constantFrom('javascript:x', '//x', '/ok'));
  const { node } = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.constantFrom(
          'paragraph',
          'heading',
          'quote',
          'list',
          'list-item',
          'code',
          'image',
          'link',
          'text',
          'widget',
        ),
        text: hostile,
        url,
        language: fc.constantFrom('html', 'HTML', 'python', null),
        level: fc.oneof(fc.integer({ max: 8 }), fc.constant('2')),
        format: fc.constantFrom('ordered', 'unordered', 'x'),
        bold: fc.oneof(fc.boolean(), fc.constant('yes')),
        image: fc.record({ url, caption: hostile, name: hostile }, { requiredKeys: [] }),
        children: fc.oneof(
          { depthSize: 'small' },
          fc.array(tie('node'), { maxLength: 4 }),
          fc.constant(null),
        ),
      },
      { requiredKeys: ['type'] },
    ),
  }));

  it('passes Strapi’s own validation, and a second run changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(node, { maxLength: 5 }), async (body) => {
        const once = sanitizeBlocks(body);
        await validateAsStrapi(once);
        expect(sanitizeBlocks(once)).toEqual(once);
      }),
      { numRuns: 400 },
    );
  });
});
