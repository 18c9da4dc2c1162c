import {
  createArticle,
  documentUrl,
  every,
  feedUrl,
  findArticle,
  findArticleBySlug,
  findArticles,
  findTags,
  followChanges,
  isGone,
  NewsroomError,
  updateArticle,
} from '../../../src/plugins/newsroom-client/src';
import type { Newsroom } from '../../../src/plugins/newsroom-client/src';

interface Asked {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: unknown;
}

type Answer = [status: number, body?: unknown, headers?: Record<string, string>] | Error;

const URL_OF_API = 'https://cms.example/api/newsroom';

/** A newsroom that gives these answers, one after another, and remembers what it was asked. */
function newsroomThat(answers: Answer[], more: Partial<Newsroom> = {}) {
  const asked: Asked[] = [];
  const ask = (async (url: string, { method, headers, body, signal }: RequestInit) => {
    signal?.throwIfAborted();
    asked.push({
      url: decodeURIComponent(url.replace(URL_OF_API, '')),
      method: method ?? 'GET',
      headers: headers as Record<string, string>,
      body: body === undefined ? undefined : JSON.parse(String(body)),
    });
    const answer = answers.shift();
    if (!answer) throw new Error('Nobody expected another question.');
    if (answer instanceof Error) throw answer;
    const [status, content, given] = answer;
    const text = content === undefined ? null : JSON.stringify(content);
    return new Response(text, { status, headers: given });
  }) as typeof fetch;
  return { asked, newsroom: { url: `${URL_OF_API}/`, fetch: ask, ...more } };
}

const LIST = { data: [], meta: { pagination: {} } };
const refusal = (code: string) => ({ data: null, error: { message: 'No.', details: { code } } });

describe('a question', () => {
  it('is written as the server reads it', async () => {
    const { newsroom, asked } = newsroomThat([[200, LIST]]);
    await findArticles(newsroom, {
      filters: { $or: [{ section: { slug: 'harbour' } }, { headline: { $in: ['a, b', 'c'] } }] },
      sort: ['publishedOn:desc', 'headline'],
      populate: { authors: { fields: ['name'] }, section: true },
      pagination: { page: 2 },
      locale: undefined,
    });
    expect(asked[0]!.url).toBe(
      '/articles?filters[$or][0][section][slug]=harbour&filters[$or][1][headline][$in][0]=a, b' +
        '&filters[$or][1][headline][$in][1]=c&sort=publishedOn:desc,headline' +
        '&populate[authors][fields][0]=name&populate[section]=true&pagination[page]=2',
    );
  });

  it('goes to no other path, whatever a slug holds', async () => {
    const { newsroom, asked } = newsroomThat([[200, { data: {}, meta: {} }]]);
    await findArticleBySlug(newsroom, '../../admin?x=1');
    expect(asked[0]!.url).toBe('/articles/by-slug/../../admin?x=1');
    expect(documentUrl(newsroom, 'a/b', 'jsonld')).toBe(`${URL_OF_API}/articles/a%2Fb/jsonld`);
  });

  it('carries the token, also one that is fetched, and headers of the caller', async () => {
    const token = async () => 'fresh';
    const { newsroom, asked } = newsroomThat([[200, LIST]], { token, headers: { 'x-a': '1' } });
    await findTags(newsroom, {}, { headers: { 'x-b': '2' } });
    expect(asked[0]!.headers).toMatchObject({
      authorization: 'Bearer fresh',
      'x-a': '1',
      'x-b': '2',
    });
  });

  it('ends with its signal', async () => {
    const { newsroom, asked } = newsroomThat([[503], [200, LIST]], { retries: 5 });
    const stop = new AbortController();
    const answer = findTags(newsroom, {}, { signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    await expect(answer).rejects.toThrow('aborted');
    expect(asked).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('comes with its ETag, which a write sends back', async () => {
    const { newsroom, asked } = newsroomThat([
      [200, { data: { documentId: 'a' }, meta: {} }, { etag: '"1"' }],
      [200, { data: { documentId: 'a' }, meta: {} }, { etag: '"2"' }],
      [201, { data: { documentId: 'b' }, meta: {} }],
    ]);
    const { etag } = await findArticle(newsroom, 'a', { status: 'draft' });
    const changed = await updateArticle(newsroom, 'a', { headline: 'B' }, {}, { ifMatch: etag! });
    expect(changed.etag).toBe('"2"');
    expect(asked[1]).toMatchObject({
      method: 'PUT',
      body: { data: { headline: 'B' } },
      headers: { 'if-match': '"1"', 'content-type': 'application/json' },
    });
    await createArticle(newsroom, { headline: 'C' });
    expect(asked[2]).toMatchObject({ method: 'POST', url: '/articles' });
  });

  it('is taken from memory where the server says that it holds', async () => {
    const { newsroom, asked } = newsroomThat(
      [
        [200, { ...LIST, data: [{ name: 'A' }] }, { etag: '"1"' }],
        [304, undefined, { etag: '"1"' }],
      ],
      { memory: new Map() },
    );
    const first = await findTags(newsroom);
    const again = await findTags(newsroom);
    expect(asked[1]!.headers['if-none-match']).toBe('"1"');
    expect(again).toEqual(first);
    expect(again.data).not.toBe(first.data);
  });

  it('that refuses is an error with its code', async () => {
    const { newsroom } = newsroomThat([
      [410, refusal('NEWSROOM_GONE'), { 'x-request-id': 'abc-12345' }],
      [502, undefined],
    ]);
    const gone = await findArticleBySlug(newsroom, 'x').catch((error: unknown) => error);
    expect(gone).toBeInstanceOf(NewsroomError);
    expect(gone).toMatchObject({ status: 410, code: 'NEWSROOM_GONE', requestId: 'abc-12345' });
    expect(isGone(gone)).toBe(true);
    await expect(findTags(newsroom)).rejects.toMatchObject({ status: 502, code: null });
  });
});

describe('a server that asks for patience', () => {
  const busy: Answer = [429, undefined, { 'retry-after': '0' }];

  it('is asked again', async () => {
    const { newsroom, asked } = newsroomThat(
      [busy, [503], new TypeError('fetch failed'), [200, LIST]],
      {
        retries: 3,
      },
    );
    await findTags(newsroom);
    expect(asked).toHaveLength(4);
  });

  it('is asked so often and no more', async () => {
    const { newsroom, asked } = newsroomThat([busy, busy, busy]);
    await expect(findTags(newsroom)).rejects.toMatchObject({ status: 429 });
    expect(asked).toHaveLength(3);
  });

  it('is not waited for too long', async () => {
    const { newsroom, asked } = newsroomThat([[429, undefined, { 'retry-after': '3600' }]]);
    await expect(findTags(newsroom)).rejects.toMatchObject({ status: 429 });
    expect(asked).toHaveLength(1);
  });

  it('is not sent a write twice, unless it says that it took none', async () => {
    const broken = newsroomThat([[503], [201, { data: {}, meta: {} }]]);
    await expect(createArticle(broken.newsroom, {})).rejects.toMatchObject({ status: 503 });
    const lost = newsroomThat([new TypeError('fetch failed'), [201]]);
    await expect(createArticle(lost.newsroom, {})).rejects.toThrow('fetch failed');
    const limited = newsroomThat([busy, [201, { data: {}, meta: {} }]]);
    await createArticle(limited.newsroom, {});
    expect(limited.asked).toHaveLength(2);
  });
});

describe('every', () => {
  it.each([
    [
      'by page',
      [{ pagination: { page: 1, pageCount: 2 } }, { pagination: { page: 2, pageCount: 2 } }],
      '&pagination[page]=2',
    ],
    [
      'by cursor',
      [
        { cursors: { next: 'n' }, pagination: {} },
        { cursors: { next: null }, pagination: {} },
      ],
      '&pagination[cursor]=n',
    ],
  ])('reads a list to its end, %s', async (_how, metas, second) => {
    const { newsroom, asked } = newsroomThat(
      metas.map((meta, index): Answer => [200, { data: [{ id: index }], meta }]),
    );
    const found: unknown[] = [];
    for await (const tag of every((pagination) =>
      findTags(newsroom, { sort: ['name'], pagination }),
    )) {
      found.push(tag);
    }
    expect(found).toEqual([{ id: 0 }, { id: 1 }]);
    expect(asked[1]!.url).toBe(`/tags?sort=name${second}`);
  });
});

it('followChanges reads events, however they are cut', async () => {
  const pieces = [
    ': listening\n\nevent: change\nda',
    'ta: {"kind":"article","documentId":"é","locale":"en","gone":true}\n\n: still here\n\n',
    'event: reset\ndata: {}\n\n',
  ];
  const bytes = new TextEncoder().encode(pieces.join(''));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      // A byte at a time: the é is cut in two as well.
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const newsroom = { url: URL_OF_API, fetch: (async () => new Response(body)) as typeof fetch };
  const told: unknown[] = [];
  for await (const change of followChanges(newsroom)) told.push(change);
  expect(told).toEqual([{ kind: 'article', documentId: 'é', locale: 'en', gone: true }, null]);
});

it.each([
  [{}, '/feeds/rss.xml'],
  [{ section: 'harbour' }, '/feeds/sections/harbour/rss.xml'],
  [{ author: 'ada-marsh', locale: 'fr' }, '/feeds/authors/ada-marsh/rss.xml?locale=fr'],
  [{ tag: 'a/b' }, '/feeds/tags/a%2Fb/rss.xml'],
])('feedUrl of %j', (of, expected) => {
  expect(feedUrl({ url: URL_OF_API }, 'rss.xml', of)).toBe(URL_OF_API + expected);
});
