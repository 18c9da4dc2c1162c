import supertest from 'supertest';

import type { Newsroom } from '../../harness/boot';
import { fileStory, make, paragraph, reader, setAddress, setState } from '../newsdesk';
import type { Filed } from '../newsdesk';

const CANALS =
  'The lock keepers of the canal asked for new sluice gates after barges had waited a night for water.';

/** What stands around a list: the latest, what is related, pages of their own, archives. */
export function readingSuite(newsroom: () => Newsroom): void {
  const get = async (path: string) => (await reader(newsroom())(path).expect(200)).body;
  const slugs = ({ data }: { data: Array<{ slug: string }> }) => data.map(({ slug }) => slug);
  const filed: Record<string, Filed> = {};

  beforeAll(async () => {
    const { strapi } = newsroom();
    const [section, other, author, locks, barges] = await Promise.all([
      make(strapi, 'section', { name: 'Waterways', slug: 'waterways' }),
      make(strapi, 'section', { name: 'Kitchen', slug: 'kitchen' }),
      make(strapi, 'author', { name: 'Wilma Lockhart', slug: 'wilma-lockhart', bio: 'On canals.' }),
      make(strapi, 'tag', { name: 'Locks', slug: 'locks' }),
      make(strapi, 'tag', { name: 'Barges', slug: 'barges' }),
    ]);
    const water = { section: section.documentId, authors: [author.documentId] };
    const stories: Record<string, Record<string, unknown>> = {
      sluice: {
        ...water,
        headline: 'Sluice gates fail at the canal lock',
        tags: [locks.documentId, barges.documentId],
        body: [paragraph(CANALS)],
        publishedOn: '2019-05-04T10:00:00.000Z',
      },
      bothtags: {
        ...water,
        headline: 'Fees for moorings go up',
        tags: [locks.documentId, barges.documentId],
        publishedOn: '2019-05-03T10:00:00.000Z',
      },
      wordsonly: {
        headline: 'Canal waits for sluice gates',
        section: other.documentId,
        body: [paragraph(`${CANALS} Lock keepers say that the sluice gates are old.`)],
        publishedOn: '2019-04-03T10:00:00.000Z',
      },
      onetag: {
        ...water,
        headline: 'A museum opens',
        tags: [locks.documentId],
        publishedOn: '2019-05-31T23:59:59.999Z',
      },
      unlike: {
        headline: 'Bread and its crust',
        section: other.documentId,
        body: [paragraph('Knead the dough, and let it rest beside the oven until it has risen.')],
        publishedOn: '2019-06-01T00:00:00.000Z',
      },
    };
    for (const [mark, fields] of Object.entries(stories)) {
      filed[mark] = await fileStory(strapi, { mark, fields });
    }
  });

  it('gives the latest as cards, by cursor, not counted', async () => {
    const first = await get('/articles/latest?section=waterways&pagination[limit]=2');
    expect(slugs(first)).toEqual(['onetag-opens', 'sluice-opens']);
    expect(first.data[0]).not.toHaveProperty('body');
    expect(first.meta.pagination).toEqual({ start: 0, limit: 2 });
    const cursor = encodeURIComponent(first.meta.cursors.next);
    const second = await get(
      `/articles/latest?section=waterways&pagination[limit]=2&pagination[cursor]=${cursor}`,
    );
    expect(slugs(second)).toEqual(['bothtags-opens']);
  });

  it('knows what is most related: by tags, words and section', async () => {
    const related = await get(`/articles/${filed.sluice!.documentId}/related?limit=3`);
    expect(slugs(related).slice(0, 2).sort()).toEqual(['bothtags-opens', 'wordsonly-opens']);
    expect(slugs(related)[2]).toBe('onetag-opens');
    expect(slugs(related)).not.toContain('sluice-opens');
    expect(related.data[0]).not.toHaveProperty('plainText');

    await setState(newsroom().strapi, filed.bothtags!, { pubStatus: 'withheld' });
    const without = await get(`/articles/${filed.sluice!.documentId}/related?limit=25&view=full`);
    expect(slugs(without)).not.toContain('bothtags-opens');
    await reader(newsroom())(`/articles/${filed.bothtags!.documentId}/related`).expect(404);
    await setState(newsroom().strapi, filed.bothtags!, { pubStatus: 'usable' });
    await reader(newsroom())('/articles/nosucharticle/related').expect(404);
    await reader(newsroom())(`/articles/${filed.sluice!.documentId}/related?limit=26`).expect(400);
  });

  it.each([
    ['/sections/by-slug/waterways', { name: 'Waterways' }],
    ['/authors/by-slug/wilma-lockhart', { name: 'Wilma Lockhart', bio: 'On canals.' }],
  ])('gives the whole page: %s', async (path, row) => {
    const { data, meta } = await get(`${path}?pagination[limit]=2`);
    expect(data).toMatchObject(row);
    expect(data).not.toHaveProperty('email');
    expect(slugs({ data: data.articles })).toEqual(['onetag-opens', 'sluice-opens']);
    expect(data.articles[0]).toMatchObject({ section: { slug: 'waterways' } });
    expect(meta.cursors.next).toEqual(expect.any(String));
    const may = await get(`${path}?month=2019-05&pagination[withCount]=true`);
    expect(may.meta.pagination.total).toBe(3);
  });

  it('knows no page of what is not there', async () => {
    await reader(newsroom())('/tags/by-slug/none').expect(404);
    await reader(newsroom())('/tags/by-slug/locks?section=x').expect(400);
  });

  it('counts the months', async () => {
    expect(await get('/archives?section=waterways')).toEqual({
      data: [{ month: '2019-05', count: 3 }],
      meta: {},
    });
    const all: Array<{ month: string; count: number }> = (await get('/archives')).data;
    expect(all).toContainEqual({ month: '2019-06', count: 1 });
    expect(all.map(({ month }) => month)).toEqual(
      [...all.map(({ month }) => month)].sort().reverse(),
    );
    const { meta } = await get('/articles?pagination[pageSize]=1');
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(meta.pagination.total);
    await setState(newsroom().strapi, filed.onetag!, {
      embargoUntil: new Date(Date.now() + 3_600_000),
    });
    expect((await get('/archives?tag=locks&section=waterways')).data).toEqual([
      { month: '2019-05', count: 2 },
    ]);
  });

  const graphql = async (query: string) => {
    const { body } = await supertest(newsroom().http).post('/graphql').send({ query });
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  it('is the same in GraphQL', async () => {
    const { strapi } = newsroom();
    const { latest, archives, related } = await graphql(`{
      latest: newsroomLatest(section: "waterways", limit: 1) {
        nodes { slug plainText publishedOn section { slug } } cursors { next previous }
      }
      archives: newsroomArchives(section: "waterways", tag: "locks") { month count }
      related: newsroomRelated(documentId: "${filed.sluice!.documentId}", limit: 3) { slug }
    }`);
    expect(latest.nodes).toMatchObject([{ slug: 'sluice-opens', section: { slug: 'waterways' } }]);
    expect(latest.nodes[0].plainText).toContain('lock keepers');
    expect(latest.cursors.previous).toBeNull();
    expect(archives).toEqual([{ month: '2019-05', count: 2 }]);
    expect(slugs({ data: related })).toContain('wordsonly-opens');
    const next = await graphql(
      `{ newsroomLatest(section: "waterways", limit: 1, cursor: "${latest.cursors.next}") { nodes { slug } } }`,
    );
    expect(next.newsroomLatest.nodes).toEqual([{ slug: 'bothtags-opens' }]);

    const { newsroomSearch } = await graphql(`
      {
        newsroomSearch(q: "sluice gate", by: date) {
          total
          hits {
            article {
              slug
              authors {
                name
              }
            }
            highlights {
              headline
              text
            }
          }
        }
      }
    `);
    expect(newsroomSearch.total).toBe(2);
    expect(newsroomSearch.hits[0].article).toEqual({
      slug: 'sluice-opens',
      authors: [{ name: 'Wilma Lockhart' }],
    });
    expect(newsroomSearch.hits[0].highlights.headline).toContain('<mark>Sluice</mark>');

    await setAddress(strapi, filed.sluice!, 'the-sluice-was', false);
    const bySlug = (slug: string) =>
      graphql(
        `{ at: newsroomArticleBySlug(slug: "${slug}") { article { slug } redirectedFrom absence } }`,
      );
    const article = { slug: 'sluice-opens' };
    expect((await bySlug('sluice-opens')).at).toEqual({
      article,
      redirectedFrom: null,
      absence: null,
    });
    expect((await bySlug('the-sluice-was')).at).toMatchObject({
      article,
      redirectedFrom: 'the-sluice-was',
    });
    expect((await bySlug('never-was')).at).toMatchObject({ article: null, absence: 'NOT_FOUND' });

    const { documentId } = filed.unlike!;
    await strapi.documents('plugin::newsroom.article').unpublish({ documentId, locale: 'en' });
    expect((await bySlug('unlike-opens')).at).toMatchObject({ article: null, absence: 'GONE' });
    const { stones } = await graphql(`
      {
        stones: newsroomTombstones(since: "2020-01-01T00:00:00.000Z") {
          documentId
          locale
        }
      }
    `);
    expect(stones).toContainEqual({ documentId, locale: 'en' });
  });

  it('says in GraphQL what is wrong with a question, with its code', async () => {
    const { body } = await supertest(newsroom().http)
      .post('/graphql')
      .send({ query: '{ newsroomLatest(cursor: "x") { nodes { slug } } }' });
    expect(body.errors[0].extensions.error.details.code).toBe('NEWSROOM_QUERY_INVALID_PARAMETER');
  });
}
