import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';

import { articleObject } from '../../../src/plugins/newsroom/server/src/activitypub/article-object';
import { hostileArticle } from '../render/hostile-article';
import { BARE_ARTICLE, PUBLICATION } from '../render/sample';
import { fixtureStories, missionStories } from '../render/stories';

const PLACE = { server: 'https://cms.gazette.example', username: 'news' };
const of = (article: typeof BARE_ARTICLE) =>
  articleObject(PLACE, { article, publication: PUBLICATION }) as Record<string, never> & {
    content: string;
    contentMap: Record<string, string>;
    image?: { url: string };
    tag: Array<{ name: string }>;
  };

const SEED = Number(process.env.FC_SEED ?? Date.now());
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

describe('a story in the fediverse', () => {
  it('is an Article of the publication, under an address that no editor changes', () => {
    const object = of({ ...BARE_ARTICLE, publishedOn: '2026-03-05T07:30:00.000Z' });
    expect(object).toMatchObject({
      type: 'Article',
      id: 'https://cms.gazette.example/api/newsroom/activitypub/articles/k2v9harbour/en',
      attributedTo: 'https://cms.gazette.example/api/newsroom/activitypub/actors/news',
      to: ['https://www.w3.org/ns/activitystreams#Public'],
      url: 'https://gazette.example/news/story',
      published: '2026-03-05T07:30:00.000Z',
    });
    expect(Object.keys(object.contentMap)).toEqual(['en-GB']);
    const renamed = of({ ...BARE_ARTICLE, slug: 'another', headline: 'Another' });
    expect(renamed.id).toBe(object.id);
  });

  // The hostile one has a test of its own, below.
  const stories = [...fixtureStories(), ...missionStories()].filter(([name]) => name !== 'hostile');

  it.each(stories)('tells what %s says', (_, story) => {
    const object = of({ ...story, access: 'free' });
    expect(object.name).toBe(story.headline);
    const first = story.plainText.split('\n\n')[0]!;
    expect(DomUtils.textContent(parseDocument(object.content).children)).toContain(first);
  });

  it('gives subscribers’ stories as a teaser', () => {
    const object = of({
      ...BARE_ARTICLE,
      access: 'subscribers',
      excerpt: 'A boat came in.',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'The secret part.' }] }],
    });
    expect(object.content).toContain('A boat came in.');
    expect(JSON.stringify(object)).not.toContain('secret');
  });

  it('makes one word of a tag', () => {
    const { tag } = of({ ...BARE_ARTICLE, tags: ['harbour bridge', 'Élections 2026'] });
    expect(tag.map(({ name }) => name)).toEqual(['#HarbourBridge', '#Élections2026']);
  });

  it(`carries nothing that runs or breaks it, whatever it says (FC_SEED=${SEED})`, () => {
    for (const article of fc.sample(hostileArticle, { numRuns: 60, seed: SEED })) {
      const object = of(article);
      expect(ILLEGAL.test(JSON.stringify(object).replace(/\\u[\da-f]{4}/g, ''))).toBe(false);
      if (object.image) expect(object.image.url).toMatch(/^https?:/);
      const { children } = parseDocument(object.content);
      for (const { name, attribs } of DomUtils.findAll(() => true, children)) {
        expect(['script', 'iframe', 'object', 'embed', 'form']).not.toContain(name);
        expect(Object.keys(attribs).filter((key) => key.startsWith('on'))).toEqual([]);
        expect(attribs.href ?? attribs.src ?? '').not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      }
    }
  });
});
