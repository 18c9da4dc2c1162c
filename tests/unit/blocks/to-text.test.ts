import { toText } from '../../../src/plugins/newsroom/story/blocks';
import type { Block, ImageAsset } from '../../../src/plugins/newsroom/story/model';

const text = (value: string) => ({ type: 'text' as const, text: value });
const link = (url: string, label: string) => ({
  type: 'link' as const,
  url,
  children: [text(label)],
});
const asset: ImageAsset = {
  name: 'quay.jpg',
  alternativeText: 'A quay',
  caption: 'The quay at dawn',
  url: '/uploads/quay.jpg',
  width: 800,
  height: 600,
  hash: 'quay',
  ext: '.jpg',
  mime: 'image/jpeg',
  size: 12,
  provider: 'local',
  createdAt: '2026-01-02T03:04:05.000Z',
  updatedAt: '2026-01-02T03:04:05.000Z',
};

describe('the text of a body', () => {
  const cases: Array<[string, Block[], string]> = [
    [
      'joins marks and links into the line',
      [
        {
          type: 'paragraph',
          children: [text('See '), link('https://a.test/', 'the plan'), text('.')],
        },
      ],
      'See the plan.',
    ],
    [
      'leaves embeds out, also with the empty texts of the editor',
      [
        { type: 'paragraph', children: [text('Watch:')] },
        {
          type: 'paragraph',
          children: [text(''), link('https://v.test/1', 'https://v.test/1'), text('')],
        },
      ],
      'Watch:',
    ],
    [
      'takes a link with words for text',
      [{ type: 'paragraph', children: [link('https://v.test/1', 'v.test')] }],
      'v.test',
    ],
    [
      'leaves captions out',
      [
        { type: 'image', image: asset, children: [text('')] },
        {
          type: 'code',
          language: 'html',
          children: [
            text(
              '<figure><p>In</p><figcaption>Out</figcaption></figure><table><caption>Out</caption><tr><td>a<br>b</td><td></td><td>c</td></tr></table>',
            ),
          ],
        },
      ],
      'In\n\na b\t\tc',
    ],
    [
      'makes a paragraph of each nested list item',
      [
        {
          type: 'list',
          format: 'unordered',
          children: [
            { type: 'list-item', children: [text('one')] },
            {
              type: 'list',
              format: 'ordered',
              children: [{ type: 'list-item', children: [text('one a')] }],
            },
          ],
        },
      ],
      'one\n\none a',
    ],
    [
      'keeps a line break, never a blank line or an empty paragraph',
      [
        { type: 'paragraph', children: [text(' a\n\n\nb ')] },
        { type: 'paragraph', children: [text(' ')] },
        { type: 'code', children: [text('x = 1\r\n\r\ny = 2')] },
      ],
      'a\nb\n\nx = 1\ny = 2',
    ],
  ];

  it.each(cases)('%s', (_, blocks, expected) => {
    expect(toText(blocks)).toBe(expected);
  });
});
