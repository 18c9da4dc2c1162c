import { CHANNELS } from '../../../src/plugins/newsroom/story/render';
import type { Channel } from '../../../src/plugins/newsroom/story/render';
import { articleIsPublic } from '../../../src/plugins/newsroom/server/src/services/public-articles';
import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { databasesHere } from '../harness/databases';
import { addLocale, fileStory, make, reader, setAddress } from './newsdesk';
import type { Filed } from './newsdesk';

jest.setTimeout(180_000);

const HOUR = 3_600_000;

const SECTION = { name: 'Gated', slug: 'gated' };

type File = (newsroom: Newsroom, mark: string, fields: Record<string, unknown>) => Promise<Filed>;

/** Every way in which a story can fail to be public, and how it comes about. */
const CLOSED: Record<string, File> = {
  'never published': (newsroom, mark, fields) =>
    fileStory(newsroom.strapi, { mark, fields, publish: false }),
  withheld: (newsroom, mark, fields) =>
    fileStory(newsroom.strapi, { mark, fields, state: { pubStatus: 'withheld' } }),
  canceled: (newsroom, mark, fields) =>
    fileStory(newsroom.strapi, { mark, fields, state: { pubStatus: 'canceled' } }),
  embargoed: (newsroom, mark, fields) =>
    fileStory(newsroom.strapi, {
      mark,
      fields,
      state: { embargoUntil: new Date(Date.now() + HOUR) },
    }),
  unpublished: async (newsroom, mark, fields) => {
    const filed = await fileStory(newsroom.strapi, { mark, fields });
    const { documentId, locale } = filed;
    await newsroom.strapi.documents('plugin::newsroom.article').unpublish({ documentId, locale });
    return filed;
  },
};

const OPEN: Record<string, File> = {
  'without an embargo': (newsroom, mark, fields) => fileStory(newsroom.strapi, { mark, fields }),
  'past its embargo': (newsroom, mark, fields) =>
    fileStory(newsroom.strapi, {
      mark,
      fields,
      state: { embargoUntil: new Date(Date.now() - HOUR) },
    }),
};

/** Every path on which a story could come out. */
const PATHS: Record<string, (filed: Filed & { pointer: Filed }) => string> = {
  'the list': () => '/articles?pagination[pageSize]=100',
  'the list by documentId': ({ documentId }) => `/articles?filters[documentId]=${documentId}`,
  'the list by headline': ({ mark }) => `/articles?filters[headline][$containsi]=${mark}`,
  'the list by contributor': ({ mark }) =>
    `/articles?filters[credits][contributor][name][$contains]=${mark}`,
  'by documentId': ({ documentId }) => `/articles/${documentId}`,
  'by slug': ({ slug }) => `/articles/by-slug/${slug}`,
  'by former slug': ({ mark }) => `/articles/by-slug/${mark}-was`,
  'as the target of a related post': ({ pointer }) => `/articles/${pointer.documentId}`,
  'as the target of a populated related post': ({ pointer }) =>
    `/articles/${pointer.documentId}?populate[relatedPosts][populate][target]=true`,
  'in the list of related posts': () => '/related-posts?pagination[pageSize]=100',
  'in the list of credits': () => '/credits?pagination[pageSize]=100',
  'in the list of contributors': () => '/contributors?pagination[pageSize]=100',
  'in the list of contributors by name': ({ mark }) =>
    `/contributors?filters[name][$contains]=${mark}`,
  'in the RSS feed': () => '/feeds/rss.xml',
  'in the JSON feed': () => '/feeds/feed.json',
  'in the RSS feed of its section': () => '/feeds/sections/gated/rss.xml',
  'in the JSON feed of its section': () => '/feeds/sections/gated/feed.json',
  'as JSON-LD': ({ slug }) => `/articles/${slug}/jsonld`,
  'as a page': ({ slug }) => `/articles/${slug}/page`,
  'as the target on another page': ({ pointer }) => `/articles/${pointer.slug}/page`,
};

/** Documents that show no related post. */
const WITHOUT_RELATED = ['opengraph', 'oembed'];

/** The same for every document of the table of channels, the story's own and the one that points to it. */
const CHANNEL_PATHS: typeof PATHS = Object.fromEntries(CHANNELS.flatMap(pathsOf));

function pathsOf({ kind, id, file }: Channel): Array<[string, (typeof PATHS)[string]]> {
  switch (kind) {
    case 'article':
      return [
        [`as ${id}`, ({ slug }) => `/articles/${slug}/${file}`],
        ...(WITHOUT_RELATED.includes(id)
          ? []
          : [
              [
                `as the target in ${id}`,
                ({ pointer }: { pointer: Filed }) => `/articles/${pointer.slug}/${file}`,
              ] as [string, (typeof PATHS)[string]],
            ]),
      ];
    case 'feed':
      return [
        [`in ${id}`, () => `/feeds/${file}`],
        [`in ${id} of its section`, () => `/feeds/sections/gated/${file}`],
      ];
    case 'sitemap':
      return [[`in ${id}`, () => `/sitemaps/${file}`]];
    case 'sitemapIndex':
      return [];
  }
}

const ALL_PATHS = { ...PATHS, ...CHANNEL_PATHS };

/** What of a story may never be told; its address is, where readers had it: in what says that it is gone. */
const wordsOf = (mark: string) => [
  `Headline ${mark}`,
  `Standfirst ${mark}`,
  `paragraph of ${mark}`,
  `Second of ${mark}`,
  `Read also ${mark}`,
  `Teaser ${mark}`,
  `Contributor ${mark}`,
  `Credited ${mark}`,
  `Place ${mark}`,
  `private-note ${mark}`,
];

const DELETED_ITEM = /<item>(?:(?!<\/item>)[^])*state="deleted"(?:(?!<\/item>)[^])*<\/item>/g;

function tells({ status, text }: { status: number; text: string }, mark: string): string[] {
  const withoutTombstones = text.replace(DELETED_ITEM, '');
  const isNamed = status !== 410 && withoutTombstones.includes(mark);
  return [...wordsOf(mark).filter((words) => text.includes(words)), ...(isNamed ? [mark] : [])];
}

/** Those that also count: nothing is left when only the one story matches. */
const COUNTED = ['the list by documentId', 'the list by headline', 'the list by contributor'];

describe.each(databasesHere())('the gate of the API on %s', (client) => {
  let newsroom: Newsroom;
  const filed: Record<string, Filed & { pointer: Filed }> = {};
  let section: { documentId: string };

  beforeAll(async () => {
    newsroom = await bootNewsroom(client);
    await addLocale(newsroom.strapi, 'fr');
    section = await make(newsroom.strapi, 'section', SECTION);
    let number = 0;
    for (const [state, file] of Object.entries({ ...CLOSED, ...OPEN })) {
      number += 1;
      const story = await file(newsroom, `story${number}x`, {
        section: section.documentId,
        // Of today, so that it stands in the news sitemap.
        publishedOn: new Date().toISOString(),
      });
      await setAddress(newsroom.strapi, story, `${story.mark}-was`, false);
      const pointer = await fileStory(newsroom.strapi, {
        mark: `pointer${number}x`,
        fields: { authors: [] },
      });
      await pointAt(newsroom, pointer, story);
      filed[state] = { ...story, pointer };
    }
  });

  afterAll(() => newsroom?.stop());

  const cells = (states: object) =>
    Object.keys(states).flatMap((state) =>
      Object.keys(ALL_PATHS).map((path) => [state, path] as const),
    );

  it.each(cells(CLOSED))('keeps a story that is %s closed: %s', async (state, path) => {
    const story = filed[state]!;
    const answer = await reader(newsroom)(ALL_PATHS[path]!(story));
    expect([200, 404, 410]).toContain(answer.status);
    expect(tells(answer, story.mark)).toEqual([]);
    if (COUNTED.includes(path)) expect(answer.body.meta.pagination.total).toBe(0);
  });

  it.each(cells(OPEN))('shows a story that is %s: %s', async (state, path) => {
    const story = filed[state]!;
    const answer = await reader(newsroom)(ALL_PATHS[path]!(story));
    expect(answer.status).toBe(200);
    expect(answer.text.includes(story.mark)).toBe(true);
    if (COUNTED.includes(path)) expect(answer.body.meta.pagination.total).toBe(1);
  });

  it('counts and pages only what it shows', async () => {
    const shown = await reader(newsroom)('/articles?pagination[pageSize]=100&fields=headline');
    // Two open stories, and the seven that point at one story each.
    expect(shown.body.meta.pagination).toEqual({ page: 1, pageSize: 100, pageCount: 1, total: 9 });
    expect(shown.body.data).toHaveLength(9);
  });

  it('shows a story in its own locale only', async () => {
    const story = await fileStory(newsroom.strapi, { mark: 'enfrancais', locale: 'fr' });
    for (const path of ['the list', 'by documentId', 'by slug', 'in the list of credits']) {
      const address = PATHS[path]!({ ...story, pointer: story });
      const elsewhere = await reader(newsroom)(address);
      expect(elsewhere.text.includes(story.mark)).toBe(false);
      const here = await reader(newsroom)(address).query({ locale: 'fr' });
      expect(here.text.includes(story.mark)).toBe(true);
    }
  });

  it('shows the published text while the draft is being rewritten', async () => {
    const story = filed['without an embargo']!;
    await newsroom.strapi.documents('plugin::newsroom.article').update({
      documentId: story.documentId,
      data: { headline: 'Rewritten in secret' } as never,
    });
    const answer = await reader(newsroom)(`/articles/${story.documentId}`);
    expect(answer.body.data.headline).toBe(`Headline ${story.mark}`);
    const list = await reader(newsroom)('/articles?filters[headline][$contains]=secret');
    expect(list.body.meta.pagination.total).toBe(0);
  });

  it('keeps a credit and a related post that only the draft has', async () => {
    const story = filed['past its embargo']!;
    const { strapi } = newsroom;
    const contributor = await make(strapi, 'contributor', { name: 'Draftonly Person' });
    const credit = await make(strapi, 'credit', { contributor: contributor.documentId });
    const post = await make(strapi, 'related-post', { headline: 'Draftonly teaser' });
    await strapi.documents('plugin::newsroom.article').update({
      documentId: story.documentId,
      data: { credits: [credit.documentId], relatedPosts: [post.documentId] } as never,
    });
    for (const path of ['/credits', '/related-posts', '/contributors', '/articles']) {
      const answer = await reader(newsroom)(`${path}?pagination[pageSize]=100`);
      expect(answer.text).not.toContain('Draftonly');
    }
  });

  it('opens an embargoed story by itself when its time comes', async () => {
    const embargoUntil = new Date(Date.now() + HOUR);
    const { slug } = await fileStory(newsroom.strapi, {
      mark: 'soonopen',
      state: { embargoUntil },
    });
    const openAt = (now: Date) =>
      newsroom.strapi.db.query('plugin::newsroom.article').count({
        where: { $and: [articleIsPublic(newsroom.strapi, { locale: 'en', now }), { slug }] },
      });
    expect(await openAt(new Date(embargoUntil.getTime() - 1))).toBe(0);
    expect(await openAt(embargoUntil)).toBe(1);
  });

  it('counts an article once that a filter reaches twice', async () => {
    const { strapi } = newsroom;
    const authors = await Promise.all(
      ['one', 'two'].map((name) =>
        make(strapi, 'author', { name: `Twin ${name}`, slug: `twin-${name}` }),
      ),
    );
    await fileStory(strapi, {
      mark: 'twinned',
      fields: { authors: authors.map(({ documentId }) => documentId) },
    });
    const answer = await reader(newsroom)('/articles?filters[authors][name][$startsWith]=Twin');
    expect(answer.body.meta.pagination.total).toBe(1);
    expect(answer.body.data).toHaveLength(1);
    expect(answer.body.data[0].authors.map(({ slug }: { slug: string }) => slug)).toEqual([
      'twin-one',
      'twin-two',
    ]);
  });
});

/** Gives an article a related post whose target is the story in question, in the story's locale. */
async function pointAt({ strapi }: Newsroom, pointer: Filed, story: Filed): Promise<void> {
  const post = await make(strapi, 'related-post', {
    headline: 'A headline that the target replaces',
    target: { documentId: story.documentId, locale: story.locale },
  });
  const { documentId, locale } = pointer;
  await strapi.documents('plugin::newsroom.article').update({
    documentId,
    locale,
    data: { relatedPosts: [post.documentId] } as never,
  });
  await strapi.documents('plugin::newsroom.article').publish({ documentId, locale });
}
