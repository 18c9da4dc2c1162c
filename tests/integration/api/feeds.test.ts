import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import supertest from 'supertest';

import { APP, bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import {
  addLocale,
  fileStory,
  HOST,
  make,
  paragraph,
  reader,
  setAddress,
  setState,
  untilTheNextSecond,
} from './newsdesk';
import type { Filed } from './newsdesk';

jest.setTimeout(120_000);

const ORIGIN = `http://${HOST}`;

let newsroom: Newsroom;
let bridge: Filed;
let ferry: Filed;
const get = (path: string) => reader(newsroom)(path);

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const { strapi } = newsroom;
  await addLocale(strapi, 'fr');
  const author = await make(strapi, 'author', { name: 'Ada Marsh', slug: 'ada-marsh' });
  const section = await make(strapi, 'section', { name: 'Harbour', slug: 'harbour' });
  const tag = await make(strapi, 'tag', { name: 'Bridges', slug: 'bridges' });
  ferry = await fileStory(strapi, { mark: 'ferry' });
  bridge = await fileStory(strapi, {
    mark: 'bridge',
    target: ferry.documentId,
    fields: {
      authors: [author.documentId],
      section: section.documentId,
      tags: [tag.documentId],
      body: [paragraph('Tolls <rise> & "stay" ]]> for ever 🌉.'), paragraph('العربية')],
      publishedOn: '2024-03-06T08:00:00.000Z',
    },
  });
  await fileStory(strapi, { mark: 'phare', locale: 'fr' });
  await setAddress(strapi, bridge, 'the-old-slug', false);
  await untilTheNextSecond();
});

afterAll(() => newsroom?.stop());

describe('the RSS feed', () => {
  it('is read by a feed parser, with all that the stories know', async () => {
    const { text, headers } = await get('/feeds/rss.xml').expect(200);
    expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    const feed = parseRssFeed(text);
    expect(feed.title).toBe('The Newsroom');
    expect(feed.atom?.links).toEqual([
      expect.objectContaining({ rel: 'self', href: `${ORIGIN}/api/newsroom/feeds/rss.xml` }),
    ]);
    expect(feed.items?.map(({ title }) => title)).toEqual(['Headline bridge', 'Headline ferry']);

    const [item] = feed.items!;
    expect(item).toMatchObject({
      link: `${ORIGIN}/api/newsroom/articles/bridge-opens/page`,
      guid: { value: `urn:newsroom:${bridge.documentId}:en`, isPermaLink: false },
      description: 'Standfirst bridge',
      categories: [{ name: 'Harbour' }, { name: 'Bridges' }],
      dc: { creators: ['Ada Marsh'], contributors: ['Contributor bridge (Place bridge)'] },
    });
    expect(new Date(item!.pubDate!).toISOString()).toBe('2024-03-06T08:00:00.000Z');
    expect(item!.content?.encoded).toContain(
      'Tolls &lt;rise&gt; &amp; &quot;stay&quot; ]]&gt; for ever 🌉.',
    );
    expect(item!.content?.encoded).toContain('العربية');
  });

  it('is there for a section, and for a locale', async () => {
    const section = await get('/feeds/sections/harbour/rss.xml').expect(200);
    const feed = parseRssFeed(section.text);
    expect(feed.title).toBe('Harbour – The Newsroom');
    expect(feed.items?.map(({ title }) => title)).toEqual(['Headline bridge']);

    const french = parseRssFeed((await get('/feeds/rss.xml?locale=fr').expect(200)).text);
    expect(french.language).toBe('fr');
    expect(french.items?.map(({ link }) => link)).toEqual([
      `${ORIGIN}/api/newsroom/articles/phare-opens/page?locale=fr`,
    ]);
    expect(french.atom?.links?.[0]?.href).toBe(`${ORIGIN}/api/newsroom/feeds/rss.xml?locale=fr`);
  });

  it('keeps its subscribers whose addresses carry a mark', async () => {
    await get('/feeds/rss.xml?utm_source=reader').expect(200);
  });

  it.each(['/feeds/sections/nothing/rss.xml', '/feeds/sections/nothing/feed.json'])(
    'is missing with a code for an unknown section: %s',
    async (path) => {
      const { body } = await get(path).expect(404);
      expect(body).toMatchObject({
        data: null,
        error: { status: 404, name: 'NotFoundError', details: { code: 'NEWSROOM_NOT_FOUND' } },
      });
    },
  );

  it('is refused for a locale that is not set up', async () => {
    const { body } = await get('/feeds/rss.xml?locale=xx').expect(400);
    expect(body.error.details.code).toBe('NEWSROOM_QUERY_INVALID_PARAMETER');
  });
});

describe('the JSON feed', () => {
  const schemaFile = join(APP, '../shared/schemas/jsonfeed/schema-v1.1.json');
  if (!existsSync(schemaFile)) console.warn(`not checked against its schema: no ${schemaFile}`);
  const withSchema = existsSync(schemaFile) ? it : it.skip;

  it('carries what the RSS feed does', async () => {
    const { text, headers } = await get('/feeds/feed.json').expect(200);
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8');
    const feed = parseJsonFeed(text);
    expect(JSON.parse(text).version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items?.map(({ title }) => title)).toEqual(['Headline bridge', 'Headline ferry']);
    expect(feed.items?.[0]).toMatchObject({
      id: `urn:newsroom:${bridge.documentId}:en`,
      url: `${ORIGIN}/api/newsroom/articles/bridge-opens/page`,
      summary: 'Standfirst bridge',
      authors: [{ name: 'Ada Marsh' }],
      tags: ['Harbour', 'Bridges'],
    });
    expect(JSON.parse(text).items[0]._newsroom.related_posts).toEqual([
      expect.objectContaining({
        headline: 'Headline ferry',
        url: `${ORIGIN}/api/newsroom/articles/ferry-opens/page`,
      }),
    ]);
  });

  withSchema.each(['/feeds/feed.json', '/feeds/sections/harbour/feed.json'])(
    'is valid: %s',
    async (path) => {
      const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
      const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
      validate(JSON.parse((await get(path)).text));
      expect(validate.errors).toBeNull();
    },
  );
});

describe('the documents of an article', () => {
  it('are JSON-LD that names what the article knows', async () => {
    const { text, headers } = await get('/articles/bridge-opens/jsonld').expect(200);
    expect(headers['content-type']).toBe('application/ld+json; charset=utf-8');
    expect(JSON.parse(text)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': expect.stringContaining('Article'),
      headline: 'Headline bridge',
      datePublished: expect.stringContaining('2024-03-06'),
    });
  });

  it('are a page that a browser may show and nothing runs on', async () => {
    const { text, headers } = await get('/articles/bridge-opens/page').expect(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).toContain('<h1>Headline bridge</h1>');
    expect(text).toContain('Tolls &lt;rise&gt;');
  });

  it.each(['jsonld', 'page'])('follow a former slug: %s', async (name) => {
    const { headers } = await get(`/articles/the-old-slug/${name}`).expect(301);
    expect(headers.location).toBe(`${ORIGIN}/api/newsroom/articles/bridge-opens/${name}`);
  });

  it.each(['jsonld', 'page'])('are missing with a code for an unknown slug: %s', async (name) => {
    const { body } = await get(`/articles/nothing/${name}`).expect(404);
    expect(body.error.details.code).toBe('NEWSROOM_NOT_FOUND');
  });
});

describe('validators', () => {
  it.each([
    '/feeds/rss.xml',
    '/feeds/feed.json',
    '/feeds/sections/harbour/rss.xml',
    '/articles/bridge-opens/jsonld',
    '/articles/bridge-opens/page',
  ])('spare a caller who has the document already: %s', async (path) => {
    const first = await get(path).expect(200);
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    for (const [header, value] of [
      ['If-None-Match', first.headers.etag!],
      ['If-Modified-Since', first.headers['last-modified']!],
    ] as const) {
      const again = await get(path).set(header, value);
      expect([again.status, again.text]).toEqual([304, '']);
      expect(again.headers.etag).toBe(first.headers.etag);
    }
    const head = await supertest(newsroom.http).head(`/api/newsroom${path}`).set('Host', HOST);
    expect(head.headers.etag).toBe(first.headers.etag);
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(first.text)));
  });

  it('let a withdrawn story go at once, also from a copy that is newer', async () => {
    const story = await fileStory(newsroom.strapi, { mark: 'brief' });
    await untilTheNextSecond();
    const before = await get('/feeds/rss.xml').expect(200);
    expect(before.text).toContain('brief-opens');
    await setState(newsroom.strapi, story, { pubStatus: 'withheld' });
    for (const [header, value] of [
      ['If-None-Match', before.headers.etag!],
      ['If-Modified-Since', before.headers['last-modified']!],
    ] as const) {
      const after = await get('/feeds/rss.xml').set(header, value);
      expect(after.status).toBe(200);
      expect(after.text).not.toContain('brief-opens');
    }
  });
});

describe('the date of the last change', () => {
  it('is told when its second is over, so that no second change in it goes unseen', async () => {
    await untilTheNextSecond();
    await setState(newsroom.strapi, ferry, { pubStatus: 'usable' });
    const atOnce = await get('/feeds/rss.xml').expect(200);
    expect(atOnce.headers).not.toHaveProperty('last-modified');
    await untilTheNextSecond();
    const later = await get('/feeds/rss.xml').expect(200);
    expect(Date.parse(later.headers['last-modified']!)).toBeLessThan(Date.now());
  });
});

describe('the head of a page', () => {
  const links = async (path: string) => {
    const { text } = await get(path).expect(200);
    return [...text.matchAll(/<link [^>]+>/g)].map(([link]) => link.replaceAll('&amp;', '&'));
  };
  const alternate = (language: string, path: string) =>
    `<link rel="alternate" hreflang="${language}" href="${ORIGIN}/api/newsroom/articles/${path}" />`;

  it('names the public versions in other languages, and nothing that is not public', async () => {
    const { strapi } = newsroom;
    const articles = strapi.documents('plugin::newsroom.article');
    const { documentId } = await fileStory(strapi, { mark: 'isle' });
    const french = { documentId, locale: 'fr' };
    const paths = ['isle-opens/page', 'ile/page?locale=fr'] as const;
    const both = [alternate('en', paths[0]), alternate('fr', paths[1])];
    const hreflangs = async (path: string) =>
      (await links(`/articles/${path}`)).filter((link) => link.includes('hreflang'));

    await articles.update({
      ...french,
      data: { headline: 'Une île', slug: 'ile', body: [paragraph('Une île.')] } as never,
    });
    expect(await hreflangs(paths[0])).toEqual([]);
    await articles.publish(french);
    expect(await hreflangs(paths[0])).toEqual(both);
    expect(await hreflangs(paths[1])).toEqual(both);
    expect((await get('/sitemaps/articles.xml')).text).toContain('hreflang="fr"');
    await strapi.plugin('newsroom').service('liveState').withhold(french, { text: 'We check.' });
    expect(await hreflangs(paths[0])).toEqual([]);
    expect((await get('/sitemaps/articles.xml')).text).not.toContain('hreflang="fr"');
  });

  it('names the card for other sites, and the feeds', async () => {
    const found = (await links('/articles/phare-opens/page?locale=fr')).flatMap((link) => {
      const [, type, href] = /type="([^"]+)".*href="([^"]+)"/.exec(link) ?? [];
      return type ? [[type, href!.replace(`${ORIGIN}/api/newsroom`, '')] as const] : [];
    });
    expect(Object.fromEntries(found)).toEqual({
      'application/rss+xml': '/feeds/rss.xml?locale=fr',
      'application/atom+xml': '/feeds/atom.xml?locale=fr',
      'application/feed+json': '/feeds/feed.json?locale=fr',
      'application/json+oembed': '/articles/phare-opens/oembed.json?locale=fr',
    });
    for (const [, path] of found) await get(path).expect(200);
  });
});

describe('a newsroom with a frontend', () => {
  it('links there', async () => {
    await newsroom.stop();
    newsroom = await bootNewsroom('sqlite', {
      NEWSROOM_SITE_URL: 'https://news.example.org/',
      NEWSROOM_ARTICLE_PATH: '/{year}/{section}/{slug}',
      NEWSROOM_AUTHOR_PATH: '/by/{slug}',
      NEWSROOM_SECTION_PATH: '/{slug}',
    });
    const section = await make(newsroom.strapi, 'section', { name: 'City', slug: 'city' });
    const author = await make(newsroom.strapi, 'author', { name: 'Ada', slug: 'ada' });
    const tag = await make(newsroom.strapi, 'tag', { name: 'Squares', slug: 'squares' });
    const target = await fileStory(newsroom.strapi, { mark: 'tower' });
    await fileStory(newsroom.strapi, {
      mark: 'square',
      target: target.documentId,
      fields: {
        section: section.documentId,
        authors: [author.documentId],
        tags: [tag.documentId],
        publishedOn: '2024-03-06T08:00:00.000Z',
      },
    });
    const feed = parseRssFeed((await get('/feeds/rss.xml')).text);
    expect(feed.link).toBe('https://news.example.org');
    expect(feed.items?.map(({ link }) => link)).toEqual([
      'https://news.example.org/2024/city/square-opens',
      'https://news.example.org/2024/tower-opens',
    ]);
    const home = async (folder: string) =>
      parseRssFeed((await get(`/feeds/${folder}/rss.xml`).expect(200)).text).link;
    expect(await home('sections/city')).toBe('https://news.example.org/city');
    expect(await home('authors/ada')).toBe('https://news.example.org/by/ada');
    expect(await home('tags/squares')).toBe('https://news.example.org');
    const { text } = await get('/articles/square-opens/jsonld');
    expect(JSON.parse(text).author).toMatchObject([{ url: 'https://news.example.org/by/ada' }]);
    expect((await get('/feeds/atom.xml')).text).toContain(
      '<uri>https://news.example.org/by/ada</uri>',
    );
    const { body } = await get('/articles/by-slug/square-opens');
    expect(body.data.relatedPosts[0].url).toBe('https://news.example.org/2024/tower-opens');
  });
});
