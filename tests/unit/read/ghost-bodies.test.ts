import { cardToHtml } from '../../../src/plugins/newsroom/story/read/ghost/body/cards';
import { lexicalToHtml } from '../../../src/plugins/newsroom/story/read/ghost/body/lexical';
import { mobiledocToHtml } from '../../../src/plugins/newsroom/story/read/ghost/body/mobiledoc';

const text = (words: string, format = 0) => ({ type: 'text', text: words, format });
const lexical = (...children: object[]) => lexicalToHtml({ root: { type: 'root', children } });

describe('Mobiledoc', () => {
  it('0.2 has its markups before the sections, and cards inside them', () => {
    const { html, unknown } = mobiledocToHtml({
      version: '0.2.0',
      sections: [
        [['strong'], ['a', ['href', 'https://fjord.example']]],
        [
          [
            1,
            'P',
            [
              [[0], 1, 'Bold'],
              [[], 0, ' and '],
              [[1], 1, 'linked'],
            ],
          ],
          [2, 'https://fjord.example/a.jpg'],
          [3, 'ol', [[[[], 0, 'one']], [[[], 0, 'two']]]],
          [10, 'hr', {}],
          [10, 'oracle', { says: 'maybe' }],
        ],
      ],
    });
    expect(html).toBe(
      '<p><strong>Bold</strong> and <a href="https://fjord.example">linked</a></p>\n' +
        '<figure><img src="https://fjord.example/a.jpg"></figure>\n' +
        '<ol><li>one</li><li>two</li></ol>\n<hr>',
    );
    expect(unknown).toEqual(['oracle']);
  });

  it.each([
    ['nothing', {}],
    [
      'indexes that lead nowhere',
      {
        version: '0.3.1',
        sections: [
          [10, 9],
          [
            1,
            'p',
            [
              [0, [7], 9, 'x'],
              [1, [], 0, 4],
            ],
          ],
        ],
      },
    ],
    ['other things than lists', { version: '0.3.1', sections: 'p', cards: 3, atoms: null }],
    [
      'sections that are none',
      { version: '0.3.1', sections: [null, 3, [99], [1], [3, 'ul', 'x']] },
    ],
  ])('of %s does no harm', (_name, document) => {
    expect(() => mobiledocToHtml(document)).not.toThrow();
  });

  it('lets no element through that is none of the editor’s', () => {
    const { html } = mobiledocToHtml({
      version: '0.3.1',
      markups: [['script'], ['a', ['onclick', 'x()', 'href', '"><script>']]],
      sections: [[1, 'script', [[0, [0, 1], 2, '<b>']]]],
    });
    expect(html).toBe('<p><a href="&quot;&gt;&lt;script&gt;">&lt;b&gt;</a></p>');
  });
});

describe('Lexical', () => {
  it('keeps marks, nested lists, headings and links', () => {
    const { html } = lexical(
      { type: 'extended-heading', tag: 'h3', children: [text('Head')] },
      {
        type: 'paragraph',
        children: [text('a', 1), text('b', 2 | 8), text('c', 64), { type: 'tab' }],
      },
      {
        type: 'list',
        listType: 'bullet',
        children: [
          { type: 'listitem', children: [text('one')] },
          {
            type: 'listitem',
            children: [
              {
                type: 'list',
                listType: 'number',
                children: [{ type: 'listitem', children: [text('in')] }],
              },
            ],
          },
        ],
      },
      {
        type: 'aside',
        children: [{ type: 'autolink', url: 'https://x.example', children: [text('x')] }],
      },
    );
    expect(html).toBe(
      '<h3>Head</h3>\n<p><strong>a</strong><em><u>b</u></em><sup>c</sup>\t</p>\n' +
        '<ul><li>one</li><li><ol><li>in</li></ol></li></ul>\n' +
        '<blockquote><a href="https://x.example">x</a></blockquote>',
    );
  });

  it('keeps the words of nodes that it does not know, and names them', () => {
    const { html, unknown } = lexical(
      { type: 'poem', children: [text('Roses')] },
      { type: 'oracle' },
    );
    expect(html).toBe('Roses');
    expect(unknown).toEqual(['poem', 'oracle']);
  });
});

describe('cards', () => {
  it.each([
    [
      'image',
      { src: 'a.jpg', alt: 'A', caption: 'B', href: 'https://x.example' },
      '<figure><a href="https://x.example"><img src="a.jpg" alt="A"></a><figcaption>B</figcaption></figure>',
    ],
    ['image', {}, ''],
    [
      'gallery',
      { images: [{ src: 'a.jpg' }, { src: 'b.jpg' }], caption: 'Both' },
      '<figure><img src="a.jpg"></figure><figure><img src="b.jpg"></figure><p>Both</p>',
    ],
    [
      'codeblock',
      { code: 'a < b', language: 'c' },
      '<pre><code class="language-c">a &lt; b</code></pre>',
    ],
    [
      'embed',
      { url: 'https://v.example/1' },
      '<p><a href="https://v.example/1">https://v.example/1</a></p>',
    ],
    [
      'embed',
      { html: '<iframe src="https://v.example"></iframe>', caption: 'See' },
      '<figure><iframe src="https://v.example"></iframe><figcaption>See</figcaption></figure>',
    ],
    [
      'bookmark',
      { url: 'https://x.example', metadata: { title: 'T & U', description: 'D' } },
      '<p><a href="https://x.example">T &amp; U</a><br>D</p>',
    ],
    [
      'button',
      { buttonUrl: 'https://x.example', buttonText: 'Go' },
      '<p><a href="https://x.example">Go</a></p>',
    ],
    ['toggle', { heading: 'Why?', content: '<p>So.</p>' }, '<h4>Why?</h4><p>So.</p>'],
    ['markdown', { markdown: '*a*' }, '<p><em>a</em></p>'],
    ['email', { html: '<p>Only by mail</p>' }, ''],
    ['paywall', {}, ''],
  ])('%s of %j', (name, card, html) => {
    expect(cardToHtml(name, card)).toBe(html);
  });

  it('of an unknown name are told apart from those that say nothing', () => {
    expect(cardToHtml('oracle', {})).toBeNull();
    expect(cardToHtml('constructor', {})).toBeNull();
  });
});
