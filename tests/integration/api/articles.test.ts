import supertest from 'supertest';

import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { fileStory, HOST, make, reader, setAddress, untilTheNextSecond } from './newsdesk';
import type { Filed } from './newsdesk';
import { refusedQuestionsSuite } from './suites/refused-questions';
import { validatorsSuite } from './suites/validators';

jest.setTimeout(120_000);

let newsroom: Newsroom;
let story: Filed;
let targeted: Filed;
const get = (path: string) => reader(newsroom)(path);

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const { strapi } = newsroom;
  const author = await make(strapi, 'author', {
    name: 'Ada Marsh',
    slug: 'ada-marsh',
    email: 'ada@private.example',
    aliases: ['A. Marsh'],
  });
  const parent = await make(strapi, 'section', { name: 'News', slug: 'news' });
  const section = await make(strapi, 'section', {
    name: 'Harbour',
    slug: 'harbour',
    parent: parent.documentId,
  });
  const tags = await Promise.all([
    make(strapi, 'tag', { name: 'Bridges', slug: 'bridges' }),
    make(strapi, 'tag', { name: 'Works', slug: 'works' }),
  ]);
  targeted = await fileStory(strapi, { mark: 'ferry' });
  story = await fileStory(strapi, {
    mark: 'bridge',
    target: targeted.documentId,
    fields: {
      authors: [author.documentId],
      section: section.documentId,
      tags: tags.map(({ documentId }) => documentId),
      publishedOn: '2024-03-06T08:00:00.000Z',
    },
  });
  await setAddress(strapi, story, 'the-old-slug', false);
  await untilTheNextSecond();
});

afterAll(() => newsroom?.stop());

describe('an article', () => {
  it('comes with everything a page needs', async () => {
    const { body } = await get(`/articles/${story.documentId}`).expect(200);
    expect(body.meta).toEqual({});
    expect(body.data).toMatchObject({
      documentId: story.documentId,
      headline: 'Headline bridge',
      slug: 'bridge-opens',
      locale: 'en',
      publishedOn: '2024-03-06T08:00:00.000Z',
      authors: [{ name: 'Ada Marsh', slug: 'ada-marsh' }],
      credits: [{ place: 'Place bridge', contributor: { name: 'Contributor bridge' } }],
      section: { slug: 'harbour' },
      tags: [{ slug: 'bridges' }, { slug: 'works' }],
      leadImage: null,
    });
    expect(body.data.body[0].children[0].text).toBe('First paragraph of bridge.');
  });

  it('shows the live headline and address of a related post’s target', async () => {
    const { body } = await get(`/articles/${story.documentId}`);
    expect(body.data.relatedPosts).toEqual([
      expect.objectContaining({
        headline: 'Headline ferry',
        teaser: 'Teaser bridge',
        url: expect.stringContaining(`http://${HOST}/api/newsroom/articles/ferry-opens/page`),
        target: expect.objectContaining({ documentId: targeted.documentId, slug: 'ferry-opens' }),
      }),
    ]);
  });

  it.each(['', '?fields=*', '?populate=*', '?populate=authors&fields=headline'])(
    'never carries a private field: %s',
    async (query) => {
      const { text } = await get(`/articles/${story.documentId}${query}`).expect(200);
      for (const secret of [
        'private-note',
        'editorNote',
        'bodyMedia',
        'email',
        'aliases',
        'createdBy',
        'adminUser',
      ]) {
        expect(text.includes(secret)).toBe(false);
      }
    },
  );

  it('is found by its slug', async () => {
    const { body } = await get('/articles/by-slug/bridge-opens').expect(200);
    expect(body.data.documentId).toBe(story.documentId);
    expect(body.meta).toEqual({});
  });

  it('is found by a former slug, which says where it is now', async () => {
    const { body } = await get('/articles/by-slug/the-old-slug?fields=headline').expect(200);
    expect(body.data.documentId).toBe(story.documentId);
    expect(body.meta).toEqual({ redirectedFrom: 'the-old-slug', slug: 'bridge-opens' });
  });

  it.each([
    '/articles/nothing',
    '/articles/by-slug/nothing',
    '/articles/by-slug/%00',
    '/authors/nothing',
  ])('is answered with a code when there is none: %s', async (path) => {
    const { status, body } = await get(path);
    expect([400, 404]).toContain(status);
    expect(body).toMatchObject({
      data: null,
      error: { status, details: { code: expect.stringMatching(/^NEWSROOM_/) } },
    });
  });

  it('comes with as much or as little as is asked for', async () => {
    const bare = await get(`/articles/${story.documentId}?fields=headline&populate=false`);
    expect(Object.keys(bare.body.data).sort()).toEqual(['documentId', 'headline', 'id']);

    const deep = await get(
      `/articles/${story.documentId}?fields=slug&populate=section.parent,credits.contributor.author`,
    );
    expect(deep.body.data.section.parent.slug).toBe('news');
    expect(deep.body.data.credits[0].contributor.author).toBeNull();

    const shaped = await get(
      `/articles/${story.documentId}?populate[tags][fields]=slug&populate[section][populate]=parent`,
    );
    expect(Object.keys(shaped.body.data.tags[0]).sort()).toEqual(['documentId', 'id', 'slug']);
    expect(shaped.body.data.section.parent.slug).toBe('news');
    expect(shaped.body.data).not.toHaveProperty('authors');
  });
});

describe('lists', () => {
  it('come newest first, in Strapi’s shape', async () => {
    const { body } = await get('/articles').expect(200);
    expect(body.data.map(({ slug }: { slug: string }) => slug)).toEqual([
      'bridge-opens',
      'ferry-opens',
    ]);
    expect(body.meta).toEqual({
      pagination: { page: 1, pageSize: 25, pageCount: 1, total: 2 },
    });
  });

  it.each([
    ['filters[section][slug]=harbour', ['bridge-opens']],
    ['filters[tags][slug][$in][0]=works&filters[tags][slug][$in][1]=bridges', ['bridge-opens']],
    ['filters[authors][slug]=ada-marsh', ['bridge-opens']],
    ['filters[section][$null]=true', ['ferry-opens']],
    ['filters[publishedOn][$lt]=2024-03-06', ['ferry-opens']],
    [
      'filters[$or][0][slug]=ferry-opens&filters[$or][1][headline][$endsWith]=bridge&sort=slug',
      ['bridge-opens', 'ferry-opens'],
    ],
    ['filters[$not][slug]=ferry-opens', ['bridge-opens']],
    ['filters[headline][$not][$contains]=bridge', ['ferry-opens']],
    ['sort=headline:desc', ['ferry-opens', 'bridge-opens']],
    ['sort[0]=locale&sort[1]=slug:desc', ['ferry-opens', 'bridge-opens']],
    ['sort[slug]=asc', ['bridge-opens', 'ferry-opens']],
    ['pagination[page]=2&pagination[pageSize]=1&sort=slug', ['ferry-opens']],
    ['pagination[start]=1&pagination[limit]=1&sort=slug', ['ferry-opens']],
  ])('answer %s', async (query, slugs) => {
    const { body } = await get(`/articles?${query}`).expect(200);
    expect(body.data.map(({ slug }: { slug: string }) => slug)).toEqual(slugs);
  });

  it('say less about their pages when that is asked for', async () => {
    const { body } = await get('/articles?pagination[pageSize]=1&pagination[withCount]=false');
    expect(body.meta.pagination).toEqual({ page: 1, pageSize: 1 });
  });

  it.each([
    ['/authors', 'Ada Marsh'],
    ['/contributors', 'Contributor bridge'],
    ['/credits', 'Credited bridge'],
    ['/related-posts', 'Headline ferry'],
    ['/sections', 'Harbour'],
    ['/tags', 'Bridges'],
  ])('are there for %s', async (path, shown) => {
    const { body, text } = await get(path).expect(200);
    expect(text).toContain(shown);
    expect(text).not.toMatch(/email|aliases|private/);
    const one = await get(`${path}/${body.data[0].documentId}`).expect(200);
    expect(one.body.data.documentId).toBe(body.data[0].documentId);
  });
});

describe('permissions', () => {
  const allow = (action: string, granted: boolean) => togglePublic(newsroom, action, granted);

  it('close a type to those who have none', async () => {
    await allow('plugin::newsroom.article.findOne', false);
    await get(`/articles/${story.documentId}`).expect(403);
    await get('/articles/by-slug/bridge-opens').expect(403);
    await allow('plugin::newsroom.article.findOne', true);
    await get('/articles/by-slug/bridge-opens').expect(200);
  });

  it('leave out what the caller may not find, and refuse to filter by it', async () => {
    await allow('plugin::newsroom.author.find', false);
    const { body } = await get(`/articles/${story.documentId}`).expect(200);
    expect(body.data).not.toHaveProperty('authors');
    const filtered = await get('/articles?filters[authors][slug]=ada-marsh').expect(400);
    expect(filtered.body.error.details.code).toBe('NEWSROOM_QUERY_UNKNOWN_PARAMETER');
    await allow('plugin::newsroom.author.find', true);
  });

  it('let nobody write who was not given the right', async () => {
    const agent = supertest(newsroom.http);
    const one = `/api/newsroom/articles/${story.documentId}`;
    for (const send of [
      agent.post('/api/newsroom/articles'),
      agent.put(one),
      agent.delete(one),
      agent.post(`${one}/publish`),
      agent.post(`${one}/unpublish`),
    ]) {
      await send.send({ data: { headline: 'Mine' } }).expect(403);
    }
  });
});

describe('a caller with a token', () => {
  it.each([
    ['full-access', 200],
    ['read-only', 400],
  ])('sees what the public sees, uncached: %s', async (type, statusOfDrafts) => {
    const { accessKey } = await newsroom.strapi
      .service('admin::api-token')
      .create({ name: `Reader ${type}`, description: '', type, lifespan: null });
    const hidden = await fileStory(newsroom.strapi, {
      mark: `hidden${type.slice(0, 4)}`,
      state: { pubStatus: 'withheld' },
    });
    const withToken = (path: string) => get(path).set('Authorization', `Bearer ${accessKey}`);

    const list = await withToken('/articles').expect(200);
    expect(list.text.includes(hidden.mark)).toBe(false);
    expect(list.text).not.toMatch(/editorNote|"email"|aliases|createdBy/);
    expect(list.headers['cache-control']).toBe('private, no-cache');
    await withToken(`/articles/${hidden.documentId}`).expect(404);
    const drafts = await withToken('/articles?status=draft').expect(statusOfDrafts);
    expect(drafts.text.includes(hidden.mark)).toBe(statusOfDrafts === 200);
    if (statusOfDrafts === 200) expect(drafts.headers['cache-control']).toBe('private, no-store');
  });
});

refusedQuestionsSuite(
  () => newsroom,
  () => story,
);
validatorsSuite(
  () => newsroom,
  () => story,
);

/** Takes an action from the public role, or gives it back; Strapi asks the database each time. */
async function togglePublic({ strapi }: Newsroom, action: string, granted: boolean): Promise<void> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  if (granted) await permissions.create({ data: { action, role: role.id } });
  else await permissions.deleteMany({ where: { action, role: role.id } });
}
