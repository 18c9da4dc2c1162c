import type { Newsroom } from '../../harness/boot';
import { fileStory, make, paragraph, reader, setState } from '../newsdesk';
import type { Filed } from '../newsdesk';

interface Result {
  slug: string;
  highlights: { headline: string | null; standfirst: string | null; text: string };
}

interface Answer {
  data: Result[];
  meta: { pagination: Record<string, number> };
}

/** Full-text search, the same on each database. */
export function searchSuite(newsroom: () => Newsroom): void {
  const ask = (query: string) => reader(newsroom())(`/search?${query}`);
  const search = async (q: string, more = ''): Promise<Answer> =>
    (await ask(`q=${encodeURIComponent(q)}${more}`).expect(200)).body;
  const slugs = ({ data }: Answer) => data.map(({ slug }) => slug);
  const articles = () => newsroom().strapi.documents('plugin::newsroom.article');
  let author: { documentId: string };
  const filed: Record<string, Filed> = {};

  beforeAll(async () => {
    const { strapi } = newsroom();
    author = await make(strapi, 'author', { name: 'Zoë Quillfeather', slug: 'zoe-quillfeather' });
    const section = await make(strapi, 'section', { name: 'Seekery', slug: 'seekery' });
    const stories: Record<string, Record<string, unknown>> = {
      inheadline: {
        headline: 'Zeppelins over Krøyer’s façade',
        section: section.documentId,
        publishedOn: '2022-01-05T08:00:00.000Z',
      },
      inbody: {
        headline: 'A quiet day',
        authors: [author.documentId],
        publishedOn: '2022-02-05T08:00:00.000Z',
        body: [
          paragraph('Long before anything else happened here, nothing did at all for a while.'),
          paragraph(
            'Then a single zeppelin <b>crossed</b> the "old" harbour & moored by the mast.',
          ),
        ],
      },
      phrase: {
        headline: 'The mast moored',
        publishedOn: '2022-03-05T08:00:00.000Z',
        body: [paragraph('By the mast nobody moored. 東京都は新しい橋を開く。 It was 5 a.m.')],
      },
    };
    for (const [mark, fields] of Object.entries(stories)) {
      filed[mark] = await fileStory(strapi, { mark, fields });
    }
  });

  it.each([
    ['zeppelin', ['inheadline-opens', 'inbody-opens']],
    ['ZEPPELINS', ['inheadline-opens', 'inbody-opens']],
    ['zepp*', ['inheadline-opens', 'inbody-opens']],
    ['kroyer facade', ['inheadline-opens']],
    ['Krøyer', ['inheadline-opens']],
    ['zeppelin -kroyer', ['inbody-opens']],
    ['zeppelin -"moored by"', ['inheadline-opens']],
    ['zeppelin harbor', []],
    ['"moored by the mast"', ['inbody-opens']],
    ['"by the mast nobody"', ['phrase-opens']],
    ['"mast moored by"', []],
    ['quillfeather', ['inbody-opens']],
    ['zoe zeppelin', ['inbody-opens']],
    ['seekery', ['inheadline-opens']],
    ['東京', ['phrase-opens']],
    ['京東', []],
    ['nobody 5', ['phrase-opens']],
    ['nothinglikeit', []],
  ])('finds %s', async (q, expected) => {
    const answer = await search(q);
    expect(slugs(answer)).toEqual(expected);
    expect(answer.meta.pagination.total).toBe(expected.length);
  });

  it('ranks a headline above a body, or the newest first', async () => {
    expect(slugs(await search('zeppelin', '&by=date'))).toEqual([
      'inbody-opens',
      'inheadline-opens',
    ]);
  });

  it('pages, narrows, filters, and shows what it is asked for', async () => {
    const page = '&pagination[pageSize]=1';
    expect(slugs(await search('zeppelin', `${page}&pagination[page]=2`))).toEqual(['inbody-opens']);
    expect(slugs(await search('zeppelin', '&section=seekery'))).toEqual(['inheadline-opens']);
    expect(slugs(await search('zeppelin', '&author=zoe-quillfeather'))).toEqual(['inbody-opens']);
    expect(slugs(await search('zeppelin', '&month=2022-02'))).toEqual(['inbody-opens']);
    expect(slugs(await search('zeppelin', '&filters[slug]=inbody-opens'))).toEqual([
      'inbody-opens',
    ]);
    const { data } = await search('zeppelin', '&view=card&section=seekery');
    expect(data[0]).toMatchObject({ section: { slug: 'seekery' } });
    expect(data[0]).not.toHaveProperty('plainText');
    expect(data[0]).not.toHaveProperty('body');
  });

  it('marks what it found in HTML that holds nothing else', async () => {
    const [inHeadline, inBody] = (await search('zeppelins')).data;
    expect(inHeadline!.highlights.headline).toBe('<mark>Zeppelins</mark> over Krøyer’s façade');
    expect(inBody!.highlights.headline).toBeNull();
    expect(inBody!.highlights.text).toContain(
      'a single <mark>zeppelin</mark> &lt;b&gt;crossed&lt;/b&gt; the &quot;old&quot; harbour &amp; moored',
    );
  });

  it.each([
    '"',
    '""',
    '*',
    '-',
    '-zeppelin',
    "'; drop table newsroom_search; --",
    'zeppelin" OR "1"="1',
    'NEAR(zeppelin mast)',
    'headline:zeppelin',
    'a AND OR NOT b',
    '((((((',
    'zeppelin & | ! <-> :*',
    '+zeppelin ~mast @4 >x <y',
    '\\ % _ ^ {zeppelin}',
    'zeppelin:A',
    '\u0000zeppelin',
    '💥',
    `${'a '.repeat(150)}`,
    'z'.repeat(300),
  ])('has no wrong questions: %s', async (q) => {
    const { status, text } = await ask(`q=${encodeURIComponent(q)}`);
    expect([200, 400]).toContain(status);
    // PostgreSQL has no NUL in text: that alone is refused.
    expect(status).toBe(q.includes('\u0000') ? 400 : 200);
    expect(text).not.toMatch(/sqlite|syntax|tsquery|fts5/i);
  });

  it.each(['', 'q=a&by=luck', `q=${'a'.repeat(301)}`, 'q=a&sort=slug', 'q=a&q=b'])(
    'refuses what is not a search: %s',
    async (query) => {
      const { body } = await ask(query).expect(400);
      expect(body.error.details.code).toMatch(/^NEWSROOM_QUERY_/);
    },
  );

  it('is in step with every change, in its transaction', async () => {
    const { strapi } = newsroom();
    const { documentId } = filed.phrase!;
    const found = async (q: string) => slugs(await search(q)).includes('phrase-opens');

    await articles().update({
      documentId,
      locale: 'en',
      data: { headline: 'Gyroscope found' } as never,
    });
    expect(await found('gyroscope')).toBe(false);
    await articles().publish({ documentId, locale: 'en' });
    expect(await found('gyroscopes')).toBe(true);
    expect(await found('"the mast moored"')).toBe(false);

    const failing = strapi.db.transaction(async () => {
      await articles().unpublish({ documentId, locale: 'en' });
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await found('gyroscope')).toBe(true);

    for (const state of [
      { pubStatus: 'withheld' },
      { pubStatus: 'canceled' },
      { pubStatus: 'usable', embargoUntil: new Date(Date.now() + 3_600_000) },
    ]) {
      await setState(strapi, filed.phrase!, state);
      expect(await found('gyroscope')).toBe(false);
      expect(await indexed(documentId)).toBe(0);
    }
    await setState(strapi, filed.phrase!, { pubStatus: 'usable', embargoUntil: null });
    expect(await found('gyroscope')).toBe(true);

    await articles().unpublish({ documentId, locale: 'en' });
    expect(await found('gyroscope')).toBe(false);
    expect(await indexed(documentId)).toBe(0);
    await articles().publish({ documentId, locale: 'en' });
    await articles().delete({ documentId, locale: 'en' });
    expect(await indexed(documentId)).toBe(0);
  });

  it('admits a story at the end of its embargo, whoever is late to announce it', async () => {
    const { strapi } = newsroom();
    const until = Date.now() + 3_000;
    await setState(strapi, filed.inbody!, { embargoUntil: new Date(until) });
    expect(slugs(await search('quillfeather'))).toEqual([]);
    await new Promise((done) => setTimeout(done, until - Date.now() + 50));
    expect(slugs(await search('quillfeather'))).toEqual(['inbody-opens']);
  });

  it('follows the names of people', async () => {
    const authors = newsroom().strapi.documents('plugin::newsroom.author');
    const { documentId } = author;
    await authors.update({ documentId, data: { name: 'Zoë Inkwell' } as never });
    expect(slugs(await search('inkwell'))).toEqual(['inbody-opens']);
    expect(slugs(await search('quillfeather'))).toEqual([]);
    await authors.delete({ documentId });
    expect(slugs(await search('inkwell'))).toEqual([]);
  });

  it('holds an article once, however many changes concern it at a time', async () => {
    const { strapi } = newsroom();
    const { documentId, locale } = filed.inbody!;
    const change = { kind: 'article', documentId, locale };
    const record = () => strapi.plugin('newsroom').service('changes').record([change]);
    await Promise.all(Array.from({ length: 8 }, record));
    expect(await indexed(documentId)).toBe(1);
    expect(slugs(await search('moored'))).toContain('inbody-opens');
  });

  it('is built anew from what is public', async () => {
    const { strapi } = newsroom();
    const before = slugs(await search('zeppelin'));
    const count = await strapi.plugin('newsroom').service('search').rebuild();
    expect(count).toBeGreaterThan(before.length);
    await strapi.plugin('newsroom').service('changes').record([settings]);
    expect(slugs(await search('zeppelin'))).toEqual(before);
  });

  const settings = { kind: 'settings', documentId: null, locale: null };

  async function indexed(documentId: string): Promise<number> {
    const rows = await newsroom()
      .strapi.db.connection('newsroom_search')
      .where({ document_id: documentId });
    return rows.length;
  }
}
