import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import supertest from 'supertest';

import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { DRAFT_RIGHT, grant, READ_ACTIONS, token } from './matrix/callers';
import { fileStory, HOST, make, reader, untilTheNextSecond } from './newsdesk';
import type { Filed } from './newsdesk';
import { channelsSuite } from './suites/channels';
import { graphqlSchemaSuite } from './suites/graphql-schema';
import { openApiSuite } from './suites/openapi';
import { otherStrategiesSuite } from './suites/other-strategies';
import { publicCallerSuite } from './suites/public-caller';
import { settingsAndLocalesSuite } from './suites/settings-and-locales';

jest.setTimeout(180_000);

const ARTICLE = 'plugin::newsroom.article';
const RSS = '/feeds/rss.xml';

let newsroom: Newsroom;
let bridge: Filed;
let ferry: Filed;
const get = (path: string) => reader(newsroom)(path);

/** The answer, and how many statements the database was asked for it. */
async function counted(request: supertest.Test) {
  let statements = 0;
  // The log of changes and the outbox are read twice a second, whoever asks for what.
  const count = ({ sql }: { sql: string }) => {
    if (!/newsroom_changes|newsroom_deliveries|embargo_announced|core_store/.test(sql))
      statements += 1;
  };
  const { connection } = newsroom.strapi.db;
  connection.on('query', count);
  const answer = await request;
  connection.removeListener('query', count);
  return { answer, statements };
}

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const { strapi } = newsroom;
  await grant(
    strapi,
    'public',
    READ_ACTIONS.filter((action) => action.startsWith('plugin::newsroom')),
  );
  const author = await make(strapi, 'author', { name: 'Ada Marsh', slug: 'ada-marsh' });
  const section = await make(strapi, 'section', { name: 'Harbour', slug: 'harbour' });
  const tag = await make(strapi, 'tag', { name: 'Bridges', slug: 'bridges' });
  const fields = { section: section.documentId, tags: [tag.documentId] };
  bridge = await fileStory(strapi, {
    mark: 'bridge',
    fields: { ...fields, authors: [author.documentId] },
  });
  ferry = await fileStory(strapi, { mark: 'ferry' });
  await untilTheNextSecond();
});

afterAll(() => newsroom?.stop());

describe('a public answer', () => {
  it.each([
    RSS,
    '/articles/bridge-opens/page',
    '/articles?populate=false',
    '/articles/by-slug/bridge-opens',
  ])('is made once and then sent without a question to the database: %s', async (path) => {
    const first = await counted(get(path));
    const again = await counted(get(path));
    expect(first.statements).toBeGreaterThan(0);
    expect(again.statements).toBe(0);
    expect(again.answer.text).toBe(first.answer.text);
    const { 'x-request-id': id, ...headers } = again.answer.headers;
    delete headers.date;
    expect(headers).toEqual(
      Object.fromEntries(
        Object.entries(first.answer.headers).filter(
          ([name]) => name !== 'date' && name !== 'x-request-id',
        ),
      ),
    );
    expect(id).not.toBe(first.answer.headers['x-request-id']);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.any(String),
      'surrogate-key': expect.stringContaining('newsroom'),
      vary: expect.stringContaining('Accept-Encoding'),
    });
  });

  it('comes compressed, as the caller likes', async () => {
    const plain = await get('/feeds/atom.xml').set('Accept-Encoding', 'identity');
    await new Promise((done) => setTimeout(done, 300));
    const raw = (coding: string) =>
      get('/feeds/atom.xml')
        .set('Accept-Encoding', coding)
        .buffer(true)
        .parse((response, done) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => done(null, Buffer.concat(chunks)));
        });
    const decoders = { br: brotliDecompressSync, gzip: gunzipSync } as const;
    for (const coding of ['br', 'gzip'] as const) {
      const answer = await raw(coding);
      expect(answer.headers['content-encoding']).toBe(coding);
      expect(answer.headers.etag).not.toBe(plain.headers.etag);
      const body = answer.body as Buffer;
      // Supertest may have undone the coding by itself.
      const text = body[0] === 0x3c ? body : decoders[coding](body);
      expect(text.toString('utf8')).toBe(plain.text);
      const again = await get('/feeds/atom.xml').set('If-None-Match', answer.headers.etag!);
      expect(again.status).toBe(304);
    }
    const refused = await raw('gzip;q=0, br;q=0.0');
    expect(refused.headers).not.toHaveProperty('content-encoding');
  });

  it('carries the CORS headers of the caller’s own origin', async () => {
    for (const origin of ['https://a.example', 'https://b.example']) {
      for (let time = 0; time < 2; time += 1) {
        const { headers } = await get(RSS).set('Origin', origin);
        expect(headers['access-control-allow-origin']).toBe(origin);
      }
    }
    expect((await get(RSS)).headers['access-control-allow-origin']).not.toContain('example');
  });

  it('is made anew, not kept, for an origin or a format that is none', async () => {
    const long = 'a'.repeat(3_000);
    for (const [name, value] of [
      ['Origin', `https://${long}.example`],
      ['Strapi-Response-Format', long],
    ] as const) {
      await get(RSS).set(name, value).expect(200);
      expect((await counted(get(RSS).set(name, value))).statements).toBeGreaterThan(0);
    }
  });

  it('is not mixed up between hosts', async () => {
    const other = await get(RSS).set('Host', 'other.test');
    expect(other.text).toContain('http://other.test/');
    expect((await get(RSS)).text).not.toContain('other.test');
  });

  it('carries a request id: the caller’s own, if it is fit for a log', async () => {
    expect((await get(RSS).set('X-Request-Id', 'abc-12345')).headers['x-request-id']).toBe(
      'abc-12345',
    );
    expect((await get(RSS).set('X-Request-Id', '<x> y')).headers['x-request-id']).toMatch(
      /^[\da-f-]{36}$/,
    );
  });
});

describe('the fediverse', () => {
  it('finds nobody here while nobody has turned it on', async () => {
    const { http } = newsroom;
    const who = '/.well-known/webfinger?resource=acct:news@newsroom.test';
    await supertest(http).get(who).set('Host', HOST).expect(404);
    await get('/activitypub/actors/news').set('Accept', 'application/activity+json').expect(404);
    const inbox = await supertest(http).post('/api/newsroom/activitypub/inbox').set('Host', HOST);
    expect([404, 405]).toContain(inbox.status);
  });
});

describe('a private answer', () => {
  it('is neither kept nor taken from what is kept', async () => {
    const { strapi } = newsroom;
    const editor = await token(strapi, 'custom', [...READ_ACTIONS, DRAFT_RIGHT]);
    const drafted = await fileStory(strapi, { mark: 'unseen', publish: false });
    const path = `/articles/${drafted.documentId}?status=draft`;
    await get(path).set('Authorization', `Bearer ${editor}`).expect(200);
    await get(path).expect(400);
    const list = '/articles?populate=false';
    await get(list);
    const withToken = await counted(get(list).set('Authorization', `Bearer ${editor}`));
    expect(withToken.statements).toBeGreaterThan(0);
    expect(withToken.answer.headers['cache-control']).toContain('private');
    expect((await counted(get(list).set('Cookie', 'a=b'))).statements).toBeGreaterThan(0);
  });
});

describe('a CDN', () => {
  it('is told by which keys it may end an answer', async () => {
    const page = (await get('/articles/bridge-opens/page')).headers;
    const keys = page['surrogate-key']!.split(' ');
    const kinds = keys.map((key) => key.replace(/-\w+$/, ''));
    expect(kinds).toEqual(['newsroom', 'article', 'author', 'contributor', 'section', 'tag']);
    expect(keys[1]).toBe(`article-${bridge.documentId}`);
    expect(page['cache-tag']).toBe(keys.join(','));
    expect((await get(RSS)).headers['surrogate-key']).toBe('newsroom newsroom-lists');
  });
});

describe('a kept answer ends', () => {
  const shows = async (mark: string, path = RSS) => (await get(path)).text.includes(mark);

  it('with a publish, at once', async () => {
    expect(await shows('quay')).toBe(false);
    const { documentId } = await fileStory(newsroom.strapi, { mark: 'quay' });
    expect(await shows('quay')).toBe(true);
    await newsroom.strapi.plugin('newsroom').service('article-state').set(documentId, 'en', {
      pubStatus: 'withheld',
    });
    expect(await shows('quay')).toBe(false);
  });

  it('with a change of a person', async () => {
    const author = await newsroom.strapi.db
      .query('plugin::newsroom.author')
      .findOne({ where: { slug: 'ada-marsh' } });
    expect(await shows('Ada Marsh', '/articles/bridge-opens/page')).toBe(true);
    await newsroom.strapi.documents('plugin::newsroom.author').update({
      documentId: author.documentId,
      data: { name: 'Ada Fenn' } as never,
    });
    expect(await shows('Ada Fenn', '/articles/bridge-opens/page')).toBe(true);
  });

  it('but not with a change of a person that it does not name', async () => {
    const path = '/articles/bridge-opens/nitf.xml';
    await untilTheNextSecond();
    await get(path);
    await make(newsroom.strapi, 'author', { name: 'Ben Roe', slug: 'ben-roe' });
    expect((await counted(get(RSS))).statements).toBeGreaterThan(0);
    expect((await counted(get(path))).statements).toBe(0);
  });

  it('but not with a change of another article', async () => {
    const path = '/articles/bridge-opens/jsonld';
    await untilTheNextSecond();
    await get(path);
    await newsroom.strapi
      .documents(ARTICLE)
      .publish({ documentId: ferry.documentId, locale: 'en' });
    const other = await counted(get(RSS));
    expect(other.statements).toBeGreaterThan(0);
    expect((await counted(get(path))).statements).toBe(0);
  });

  it('with an embargo, by itself', async () => {
    const embargoUntil = new Date(Date.now() + 6_000);
    await fileStory(newsroom.strapi, { mark: 'timed', state: { embargoUntil } });
    // Until then an answer is kept for the rest of the second only.
    await untilTheNextSecond();
    expect(await shows('timed')).toBe(false);
    expect((await counted(get(RSS))).statements).toBe(0);
    await new Promise((done) => setTimeout(done, embargoUntil.getTime() - Date.now() + 20));
    expect(await shows('timed')).toBe(true);
  });

  it('with a permission that is taken away', async () => {
    const { strapi } = newsroom;
    const action = `${ARTICLE}.findOne`;
    await get('/articles/by-slug/bridge-opens').expect(200);
    const permissions = strapi.db.query('plugin::users-permissions.permission');
    await permissions.deleteMany({ where: { action } });
    await get('/articles/by-slug/bridge-opens').expect(403);
    await grant(strapi, 'public', [action]);
    await get('/articles/by-slug/bridge-opens').expect(200);
  });

  it('within a second of what another process wrote', async () => {
    const { strapi } = newsroom;
    expect(await shows('written elsewhere')).toBe(false);
    const { connection } = strapi.db;
    await connection('newsroom_articles')
      .where({ document_id: bridge.documentId })
      .update({ headline: 'Headline written elsewhere' });
    // Past everything of this process, as another one would: only the log tells of it.
    await connection('newsroom_changes').insert({
      kind: 'article',
      subject_id: bridge.documentId,
      subject_locale: 'en',
      created_at: Date.now(),
    });
    await new Promise((done) => setTimeout(done, 1_000));
    expect(await shows('written elsewhere')).toBe(true);
  });
});

publicCallerSuite(() => newsroom);
otherStrategiesSuite(() => newsroom);
settingsAndLocalesSuite(() => newsroom);
channelsSuite(() => newsroom);
graphqlSchemaSuite(() => newsroom);
openApiSuite(() => newsroom);
