import { get as httpGet } from 'node:http';
import type { AddressInfo } from 'node:net';

import { bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { token } from './matrix/callers';
import { fileStory, make, paragraph, reader } from './newsdesk';

jest.setTimeout(120_000);

let newsroom: Newsroom;
const get = (path: string) => reader(newsroom)(path);

beforeAll(async () => {
  newsroom = await bootNewsroom('sqlite', {}, (strapi) =>
    strapi.config.set('plugin::newsroom.rateLimit', {
      windowSeconds: 60,
      perAddress: 10_000,
      perToken: 8,
    }),
  );
  const { strapi } = newsroom;
  const section = await make(strapi, 'section', { name: 'Harbour', slug: 'harbour' });
  await fileStory(strapi, {
    mark: 'bridge',
    fields: {
      section: section.documentId,
      body: [
        paragraph('Tolls <rise> & stay.'),
        {
          type: 'code',
          language: 'html',
          children: [{ type: 'text', text: '<img src=x onerror=alert(1)>' }],
        },
      ],
    },
  });
});

afterAll(() => newsroom?.stop());

describe('a view', () => {
  it('gives a card for a list', async () => {
    const { body } = await get('/articles?view=card').expect(200);
    const [card] = body.data;
    expect(card).toMatchObject({
      headline: 'Headline bridge',
      section: { slug: 'harbour' },
      authors: [],
    });
    expect(card).not.toHaveProperty('body');
    expect(card).not.toHaveProperty('credits');
  });

  it('gives everything that a page shows', async () => {
    const { body } = await get('/articles/by-slug/bridge-opens?view=full').expect(200);
    expect(body.data).toMatchObject({
      credits: [{ place: 'Place bridge' }],
      section: { slug: 'harbour' },
    });
    expect(body.data.relatedPosts).toHaveLength(1);
  });

  it.each(['view=poster', 'view=card&fields=slug', 'view=card&populate=tags', 'body=pdf'])(
    'is refused: %s',
    async (query) => {
      const { body } = await get(`/articles?${query}`).expect(400);
      expect(body.error.details.code).toBe('NEWSROOM_QUERY_INVALID_PARAMETER');
    },
  );

  it('is known for articles alone', async () => {
    await get('/tags?view=card').expect(400);
  });
});

describe('the body', () => {
  const bodyAs = async (form: string) =>
    (await get(`/articles/by-slug/bridge-opens?body=${form}`).expect(200)).body.data;

  it('comes as HTML that runs nothing, or as text', async () => {
    const html = await bodyAs('html');
    expect(html.bodyHtml).toContain('<p>Tolls &lt;rise&gt; &amp; stay.</p>');
    expect(html.bodyHtml).not.toMatch(/onerror/);
    expect(html).not.toHaveProperty('body');
    expect((await bodyAs('text')).bodyText).toContain('Tolls <rise> & stay.');
    expect(Array.isArray((await bodyAs('blocks')).body)).toBe(true);
  });
});

describe('the log of changes', () => {
  it('tells an incremental build what to read again and what to drop', async () => {
    const start = await get('/changes').expect(200);
    expect(start.body).toEqual({ data: [], meta: { marker: expect.any(String), complete: true } });
    const quay = await fileStory(newsroom.strapi, { mark: 'quay' });
    const first = await get(`/changes?since=${start.body.meta.marker}`).expect(200);
    const told = { kind: 'article', documentId: quay.documentId, locale: 'en' };
    expect(first.body.data).toContainEqual({ ...told, gone: false });

    await newsroom.strapi
      .documents('plugin::newsroom.article')
      .unpublish({ documentId: quay.documentId, locale: 'en' });
    const second = await get(`/changes?since=${first.body.meta.marker}`).expect(200);
    expect(second.body.data).toEqual([{ ...told, gone: true }]);
    const third = await get(`/changes?since=${second.body.meta.marker}`).expect(200);
    expect(third.body.data).toEqual([]);
  });

  it.each(['x', 'e30', Buffer.from('{"upTo":-1,"gaps":[]}').toString('base64url')])(
    'refuses what is no marker: %s',
    async (marker) => {
      await get(`/changes?since=${marker}`).expect(400);
    },
  );

  it('is told live', async () => {
    const server = newsroom.http.listen(0);
    const { port } = server.address() as AddressInfo;
    let heard = '';
    const request = httpGet({ port, path: '/api/newsroom/changes/stream' }, (response) => {
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (heard += chunk));
    });
    request.on('error', () => {});
    const until = async (text: string) => {
      for (let tries = 0; tries < 60 && !heard.includes(text); tries += 1) {
        await new Promise((done) => setTimeout(done, 50));
      }
      expect(heard).toContain(text);
    };
    await until(': listening');
    const lively = await fileStory(newsroom.strapi, { mark: 'lively' });
    await until(`"documentId":"${lively.documentId}"`);
    expect(heard).toContain('event: change');
    request.destroy();
  });
});

describe('for whoever runs the server', () => {
  it('tells its health to everybody and its figures to those who may', async () => {
    const health = await get('/health').expect(200);
    expect(health.body).toEqual({ status: 'ok' });
    await get('/metrics').expect(403);
    const access = await token(newsroom.strapi, 'custom', ['plugin::newsroom.operations.metrics']);
    const { text, headers } = await get('/metrics')
      .set('Authorization', `Bearer ${access}`)
      .expect(200);
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toMatch(/^newsroom_kept_answers \d+$/m);
    expect(text).toMatch(/^newsroom_import_runs 0$/m);
    expect(text).toContain('process_cpu_seconds_total');
  });
});

describe('who asks too often', () => {
  it('is told when to ask again, with the headers that a browser needs', async () => {
    const ask = (path: string) =>
      get(path).set('Authorization', 'Bearer made-up').set('Origin', 'https://news.example');
    const asked = await Promise.all(Array.from({ length: 20 }, () => ask('/articles')));
    const refused = asked.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(12);
    const [{ headers, body }] = refused as [(typeof refused)[number]];
    expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(headers['access-control-allow-origin']).toBeDefined();
    expect(headers['cache-control']).toBe('no-store');
    expect(body.error).toMatchObject({
      status: 429,
      details: { code: 'NEWSROOM_TOO_MANY_REQUESTS' },
    });

    // Another made-up token is another caller, and still the same address.
    const other = await get('/articles').set('Authorization', 'Bearer made-up-too');
    expect(other.status).toBe(429);
    await get('/articles').expect(200);
    await ask('/health').expect(200);
  });
});
