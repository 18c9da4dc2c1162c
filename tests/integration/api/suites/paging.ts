import type { Newsroom } from '../../harness/boot';
import { token } from '../matrix/callers';
import { fileStory, make, reader } from '../newsdesk';
import type { Filed } from '../newsdesk';

interface Answer {
  data: Array<{ slug: string; documentId: string }>;
  meta: {
    cursors?: { next: string | null; previous: string | null };
    pagination: Record<string, number>;
  };
}

/** Lists that are walked through by cursor, and that are narrowed by section, author, tag and date. */
export function pagingSuite(newsroom: () => Newsroom): void {
  const get = async (path: string): Promise<Answer> =>
    (await reader(newsroom())(path).expect(200)).body;
  const slugs = ({ data }: Answer) => data.map(({ slug }) => slug);
  const withCursor = (path: string, cursor: string) =>
    `${path}&pagination[limit]=2&pagination[cursor]=${encodeURIComponent(cursor)}`;
  let filed: Filed[] = [];
  let shared: Record<string, unknown>;

  /** Days in March, some twice, and two stories that tell no date at all. */
  const DAYS = [3, 9, 9, null, 14, 9, null, 21, 28];

  beforeAll(async () => {
    const { strapi } = newsroom();
    const [section, author, tag] = await Promise.all([
      make(strapi, 'section', { name: 'Walked', slug: 'walked' }),
      make(strapi, 'author', { name: 'Wanda Walker', slug: 'wanda-walker' }),
      make(strapi, 'tag', { name: 'Walks', slug: 'walks' }),
    ]);
    shared = { section: section.documentId, authors: [author.documentId] };
    for (const [index, day] of DAYS.entries()) {
      const fields = {
        ...shared,
        publishedOn: day === null ? null : `2023-03-${String(day).padStart(2, '0')}T22:30:00.000Z`,
        genre: index % 2 ? 'report' : null,
        ...(index < 4 ? { tags: [tag.documentId] } : {}),
      };
      filed.push(await fileStory(strapi, { mark: `walk${index}`, fields }));
    }
  });

  async function walk(path: string, between: (page: number) => Promise<void> = async () => {}) {
    let answer = await get(`${path}&pagination[limit]=2`);
    const seen = slugs(answer);
    for (let page = 0; answer.meta.cursors?.next; page += 1) {
      await between(page);
      answer = await get(withCursor(path, answer.meta.cursors.next));
      seen.push(...slugs(answer));
    }
    return { seen, last: answer };
  }

  it.each([
    'section=walked',
    'section=walked&view=card',
    'section=walked&sort=shownOn:asc',
    'section=walked&sort=publishedOn:desc',
    'section=walked&sort=publishedOn:asc',
    'section=walked&sort=genre:asc,headline:desc',
    'section=walked&sort=genre:desc,publishedOn:asc',
    'filters[section][slug]=walked&sort=wordCount&view=full',
  ])('walks forth and back: %s', async (query) => {
    const whole = slugs(await get(`/articles?${query}&pagination[pageSize]=100`));
    expect(whole).toHaveLength(DAYS.length);
    const { seen, last } = await walk(`/articles?${query}`);
    expect(seen).toEqual(whole);

    const back = [slugs(last)];
    for (let answer = last; answer.meta.cursors?.previous;) {
      answer = await get(withCursor(`/articles?${query}`, answer.meta.cursors.previous));
      back.unshift(slugs(answer));
    }
    expect(back.flat()).toEqual(whole);
  });

  it('misses and doubles nothing while stories come, change and go', async () => {
    const { strapi } = newsroom();
    const articles = strapi.documents('plugin::newsroom.article');
    const before = slugs(await get('/articles?section=walked&pagination[pageSize]=100'));
    const fields = { ...shared, publishedOn: '2030-04-30T12:00:00.000Z' };
    const { seen } = await walk('/articles?section=walked', async (page) => {
      if (page === 0) filed.push(await fileStory(strapi, { mark: 'walknew', fields }));
      // Published again, a story is another row and the same document.
      if (page === 1) await articles.publish({ documentId: filed[4]!.documentId, locale: 'en' });
      if (page === 2) await articles.delete({ documentId: filed[0]!.documentId, locale: 'en' });
    });
    expect(seen).toEqual(before.filter((slug) => slug !== filed[0]!.slug || seen.includes(slug)));
    expect(new Set(seen).size).toBe(seen.length);
    filed = filed.slice(1);
  });

  it('counts nothing unless it is asked to', async () => {
    const first = await get('/articles?section=walked&pagination[pageSize]=2');
    expect(first.meta.pagination).toMatchObject({ page: 1, pageSize: 2, total: filed.length });
    const path = withCursor('/articles?section=walked', first.meta.cursors!.next!);
    expect((await get(path)).meta.pagination).toEqual({ limit: 2 });
    expect((await get(`${path}&pagination[withCount]=true`)).meta.pagination).toEqual({
      limit: 2,
      total: filed.length,
    });
  });

  it('refuses what is not a cursor of this list', async () => {
    const { meta } = await get('/articles?section=walked&pagination[limit]=2');
    const next = meta.cursors!.next!;
    const [body = '', signed = ''] = next.split('.');
    const forged = Buffer.from(JSON.stringify(['a', [0], 'x'])).toString('base64url');
    const bad = ['x', '', body, `${forged}.${signed}`, `${body}.${signed}x`];
    for (const cursor of bad.filter((text) => text !== '')) {
      await refused(withCursor('/articles?section=walked', cursor));
    }
    for (const other of ['section=walked&sort=slug', 'tag=walks', 'section=walked&month=2023-03']) {
      await refused(withCursor(`/articles?${other}`, next));
    }
    await refused(`/articles?pagination[cursor]=${next}&pagination[page]=2`);
  });

  it.each([
    ['tag=walks', 3],
    ['author=wanda-walker', 9],
    ['author=nobody', 0],
    ['section=walked&tag=walks&author=wanda-walker', 3],
    ['section=walked&month=2023-03', 6],
    ['section=walked&month=2023-02', 0],
    ['section=walked&from=2023-03-10&to=2023-03-21', 2],
    ['section=walked&from=2023-03-10&to=2023-03-20', 1],
    ['section=walked&from=2023-03-09T22:30:00Z&to=2023-03-09T22:30:01Z', 3],
    ['section=walked&to=2023-03-21&sort=slug', 5],
    ['section=walked&tag=walks&month=2023-03&sort=slug', 2],
  ])('is narrowed: %s', async (query, count) => {
    const answer = await get(`/articles?${query}&pagination[pageSize]=100`);
    expect(answer.data).toHaveLength(count);
    expect(answer.meta.pagination.total).toBe(count);
  });

  it.each(['month=2023-13', 'month=2023-03&from=2023-03-01', 'from=yesterday', 'to=2023-03-41'])(
    'refuses a date that is none: %s',
    (query) => refused(`/articles?${query}`),
  );

  it('narrows drafts, too, for those who may read them', async () => {
    const access = await token(newsroom().strapi, 'full-access', []);
    const { body } = await reader(newsroom())(
      '/articles?status=draft&section=walked&tag=walks&month=2023-03&pagination[limit]=1',
    )
      .set('Authorization', `Bearer ${access}`)
      .expect(200);
    expect(body.meta.pagination.total).toBe(2);
    expect(body.meta.cursors.next).toEqual(expect.any(String));
  });

  async function refused(path: string): Promise<void> {
    const { body } = await reader(newsroom())(path).expect(400);
    expect(body.error.details.code).toBe('NEWSROOM_QUERY_INVALID_PARAMETER');
  }
}
