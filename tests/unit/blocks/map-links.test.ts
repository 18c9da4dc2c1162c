import { fromHtml, linksOf, mapLinks } from '../../../src/plugins/newsroom/story/blocks';
import type { Block } from '../../../src/plugins/newsroom/story/model';

const bodyOf = (html: string): Block[] => fromHtml(html).blocks;

const HTML = `<p>See <a href="https://old.example/a/">the first</a> and <a href="/b">the second</a>.</p>
<ul><li>One <a href="/c">third</a><ul><li><a href="/d">fourth</a></li></ul></li></ul>
<p>https://old.example/e</p>
<table><tr><td><a href="/f">in a table</a></td><td>no link</td></tr></table>
<table><tr><td>nothing</td><td>here</td></tr></table>`;

describe('links of a body', () => {
  it('are found wherever one may stand', () => {
    expect(linksOf(bodyOf(HTML))).toEqual([
      'https://old.example/a/',
      '/b',
      '/c',
      '/d',
      'https://old.example/e',
      '/f',
    ]);
  });

  it('are changed and nothing else is', () => {
    const body = bodyOf(HTML);
    const changed = mapLinks(body, { link: (url) => (url === '/f' ? '/new' : url) });
    expect(linksOf(changed).at(-1)).toBe('/new');
    expect(
      changed.filter((block, index) => block !== body[index] && block.type === 'code'),
    ).toHaveLength(1);
    expect(mapLinks(body, { link: (url) => url })).toEqual(body);
  });

  it('that show nothing but their address show the new one', () => {
    const [paragraph] = mapLinks(bodyOf('<p>https://old.example/e</p>'), { link: () => '/new' });
    expect(paragraph).toEqual({
      type: 'paragraph',
      children: [{ type: 'link', url: '/new', children: [{ type: 'text', text: '/new' }] }],
    });
  });
});
