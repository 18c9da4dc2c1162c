import Database from 'better-sqlite3';
import type { BrowserContext, Page } from 'playwright-core';

import {
  createArticle,
  createAuthor,
  createRelatedPost,
  createSection,
  publishArticle,
  unpublishArticle,
  updateArticle,
} from '../../src/plugins/newsroom-client/src';
import type { ArticleInput, Newsroom } from '../../src/plugins/newsroom-client/src';
import { makeApiToken, registerByApi } from './harness/admin-user';
import { CHROMIUM, openBrowser, picture } from './harness/browser';
import { buildExample, ExampleSite } from './harness/example-site';
import { freePort, NewsroomServer } from './harness/server';

jest.setTimeout(400_000);

const WEBHOOK_SECRET = `whsec_${Buffer.from('the secret of the example').toString('base64')}`;
const PREVIEW_SECRET = 'only editors know';
const READS_DRAFTS = [
  'article',
  'author',
  'contributor',
  'credit',
  'related-post',
  'section',
  'tag',
]
  .flatMap((name) => ['find', 'findOne'].map((action) => `plugin::newsroom.${name}.${action}`))
  .concat('plugin::newsroom.article.findDrafts');

const text = (words: string, marks = {}) => ({ type: 'text' as const, text: words, ...marks });
const paragraph = (words: string) => ({ type: 'paragraph' as const, children: [text(words)] });
const embed = (url: string) => ({
  type: 'paragraph' as const,
  children: [text(''), { type: 'link' as const, url, children: [text(url)] }, text('')],
});

const missing = CHROMIUM ? buildExample() : 'no Chromium found, set CHROMIUM_PATH';
if (missing) process.stderr.write(`skipped the example: ${missing}\n`);

(missing ? describe.skip : describe)('a publication made with the client', () => {
  let server: NewsroomServer;
  let site: ExampleSite;
  let browser: BrowserContext;
  let page: Page;
  let desk: Newsroom;
  let bridge: string;
  let authors: string[];

  const visit = (path: string) => page.goto(site.address + path);
  const headlines = () => page.locator('.cards h2').allInnerTexts();

  /** Files a story and publishes it. */
  async function file(headline: string, more: ArticleInput = {}): Promise<string> {
    const body = [paragraph(`What there is to say of it: ${headline}.`)];
    const data = { headline, body, authors, publishedOn: '2026-03-05T08:00:00Z', ...more };
    const { data: draft } = await createArticle(desk, data);
    await publishArticle(desk, draft.documentId);
    return draft.documentId;
  }

  beforeAll(async () => {
    const port = await freePort();
    const endpoint = {
      id: 'site',
      kind: 'webhook',
      url: `http://127.0.0.1:${port}/hooks/newsroom`,
      secretsFrom: 'NEWSROOM_SITE_SECRET',
    };
    server = await NewsroomServer.prepare({
      NEWSROOM_SITE_URL: `http://127.0.0.1:${port}`,
      NEWSROOM_ARTICLE_PATH: '/stories/{slug}',
      NEWSROOM_PUBLICATION_NAME: 'The Alder Bay Courier',
      NEWSROOM_ENDPOINTS: JSON.stringify([endpoint]),
      NEWSROOM_SITE_SECRET: WEBHOOK_SECRET,
      NEWSROOM_NETWORK_ALLOW: '127.0.0.1',
    });
    await server.start();
    const admin = await registerByApi(server.address);
    const url = `${server.address}/api/newsroom`;
    desk = { url, token: await makeApiToken(server.address, admin, 'all') };
    site = await ExampleSite.start(port, {
      NEWSROOM_URL: url,
      NEWSROOM_TOKEN: await makeApiToken(server.address, admin, READS_DRAFTS),
      PREVIEW_SECRET,
      WEBHOOK_SECRET,
    });
    await publishSample();
    browser = await openBrowser();
    page = await browser.newPage();
    // Nothing of a test leaves this machine, players included.
    await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.abort());
  });

  async function publishSample(): Promise<void> {
    const { data: harbour } = await createSection(desk, { name: 'Harbour', slug: 'harbour' });
    const { data: council } = await createSection(desk, { name: 'Council', slug: 'council' });
    const { data: author } = await createAuthor(desk, { name: 'Clara Voss', slug: 'clara-voss' });
    authors = [author.documentId];
    for (let day = 1; day <= 11; day += 1) {
      await file(`Tide table ${day}`, {
        section: harbour.documentId,
        publishedOn: `2026-02-${String(day).padStart(2, '0')}T08:00:00Z`,
        standfirst: 'High water at the old pier, and when the ferry may cross the bar.',
      });
    }
    const budget = await file('The council finds money for the girders', {
      section: council.documentId,
    });
    const { data: related } = await createRelatedPost(desk, {
      headline: 'Read on',
      target: budget,
      placement: 'footer',
    });
    bridge = await file('Bridge reopens after a winter of repairs', {
      section: harbour.documentId,
      relatedPosts: [related.documentId],
      standfirst: 'Three lanes, new girders, and no toll before the summer.',
      datelinePlace: 'ALDER BAY',
      publishedOn: '2026-03-06T08:00:00Z',
      body: [
        paragraph('The first lorry crossed at six in the morning, an hour late and to applause.'),
        { type: 'heading', level: 2, children: [text('What it cost')] },
        {
          type: 'code',
          language: 'html',
          children: [text('<table><tr><th>Girders</th><td>4.1 million</td></tr></table>')],
        },
        { type: 'quote', children: [text('We counted every bolt.', { italic: true })] },
        {
          type: 'list',
          format: 'unordered',
          children: [{ type: 'list-item', children: [text('Lorries at night')] }],
        },
        embed('https://www.youtube.com/watch?v=abcdefghijk'),
        embed('https://example.org/a-page-of-its-own'),
      ],
    });
  }

  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    await server?.stop();
  });

  it('lists the newest stories, page after page, each once', async () => {
    await visit('/');
    const first = await headlines();
    expect(first[0]).toBe('Bridge reopens after a winter of repairs');
    expect(first).toHaveLength(10);
    await picture(page, 'example-list');
    await page.getByText('Older stories').click();
    await page.waitForURL(/\?/);
    const second = await headlines();
    expect(new Set([...first, ...second]).size).toBe(13);
    expect(await page.getByText('Older stories').count()).toBe(0);
  });

  it('has a page and feeds of a section', async () => {
    await visit('/sections/council');
    expect(await page.locator('h1').innerText()).toBe('Council');
    expect(await headlines()).toEqual(['The council finds money for the girders']);
    const feed = await page.locator('link[type="application/rss+xml"]').getAttribute('href');
    const answer = await fetch(feed!);
    expect(await answer.text()).toContain('The council finds money for the girders');
    expect((await visit('/sections/nothing'))!.status()).toBe(404);
  });

  it('finds stories', async () => {
    await visit('/');
    await page.getByRole('searchbox').fill('girders');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(/search/);
    expect((await headlines())[0]).toBe('The council finds money for the girders');
    expect(await page.locator('.cards mark').first().innerText()).toBe('girders');
  });

  it('shows a story with all that search engines, feed readers and networks look for', async () => {
    await visit('/stories/bridge-reopens-after-a-winter-of-repairs');
    const address = page.url();
    const head = (selector: string, name = 'content') =>
      page.locator(`head ${selector}`).first().getAttribute(name);
    expect(await head('link[rel=canonical]', 'href')).toBe(address);
    expect(await head('meta[property="og:title"]')).toBe(
      'Bridge reopens after a winter of repairs',
    );
    expect(await head('meta[property="og:url"]')).toBe(address);
    expect(await head('link[type="application/rss+xml"]', 'href')).toContain('/feeds/rss.xml');
    const jsonLd = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText());
    expect(jsonLd).toMatchObject({ '@type': 'NewsArticle', author: [{ name: 'Clara Voss' }] });

    expect(await page.locator('article .byline').innerText()).toContain('Clara Voss');
    expect(await page.locator('article .foreign td').innerText()).toBe('4.1 million');
    expect(await page.locator('article blockquote em').innerText()).toBe('We counted every bolt.');
    expect(await page.locator('article iframe').getAttribute('src')).toBe(
      'https://www.youtube-nocookie.com/embed/abcdefghijk',
    );
    expect(
      await page.locator('article a[href="https://example.org/a-page-of-its-own"]').count(),
    ).toBe(1);
    await picture(page, 'example-story');
    const related = page.locator('.related a').first();
    expect(await related.innerText()).toBe('The council finds money for the girders');
    await visit((await related.getAttribute('href'))!);
    expect(await page.locator('h1').innerText()).toBe('The council finds money for the girders');
  });

  it('runs nothing of what a story holds, though it were written past every check', async () => {
    const id = await file('Hostile', { slug: 'hostile' });
    const database = new Database(server.database);
    const html =
      '<img src=x onerror="document.title=1"><script>document.title=1</script><table><tr><td>kept</td></tr></table>';
    const link = { type: 'link', url: 'javascript:document.title=1', children: [text('click')] };
    const body = JSON.stringify([
      { type: 'code', language: 'html', children: [text(html)] },
      { type: 'paragraph', children: [link] },
      embed('javascript:document.title=1//youtube.com/watch?v=abcdefghijk'),
      paragraph('<script>document.title=1</script>'),
    ]);
    database.prepare('update newsroom_articles set body = ? where document_id = ?').run(body, id);
    database.close();
    await visit('/stories/hostile');
    await page.getByText('click').click();
    expect(await page.title()).toBe('Hostile');
    expect(await page.locator('article .foreign').innerHTML()).not.toMatch(/script|onerror/);
    expect(await page.locator('article td').innerText()).toBe('kept');
    expect(await page.locator('article iframe, article a').count()).toBe(0);
  });

  it('sends readers of a former address on', async () => {
    const id = await file('Ferry', { slug: 'ferry-is-late' });
    await updateArticle(desk, id, { slug: 'ferry-is-on-time' }, { status: 'published' });
    const answer = await visit('/stories/ferry-is-late');
    expect(page.url()).toBe(`${site.address}/stories/ferry-is-on-time`);
    expect((await answer!.request().redirectedFrom()!.response())!.status()).toBe(301);
  });

  it('shows a draft to those who know the secret', async () => {
    const { data } = await createArticle(desk, { headline: 'Not yet', body: [paragraph('Soon.')] });
    const path = `/preview/${data.documentId}`;
    expect((await visit('/stories/not-yet'))!.status()).toBe(404);
    expect((await visit(path))!.status()).toBe(401);
    expect((await visit(`${path}?secret=guessed`))!.status()).toBe(401);
    const shown = await visit(`${path}?secret=${encodeURIComponent(PREVIEW_SECRET)}`);
    expect(await page.locator('h1').innerText()).toBe('Not yet');
    expect(shown!.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    });
  });

  it('keeps its pages until the newsroom says that a story changed, or went', async () => {
    const address = `${site.address}/stories/bridge-reopens-after-a-winter-of-repairs`;
    const isKept = async () => (await fetch(address)).headers.get('x-page') === 'kept';
    await until(isKept);
    const forged = await fetch(`${site.address}/hooks/newsroom`, { method: 'POST', body: '{}' });
    expect(forged.status).toBe(401);
    expect(await isKept()).toBe(true);

    await updateArticle(
      desk,
      bridge,
      { headline: 'Bridge opens, and closes' },
      { status: 'published' },
    );
    await until(async () =>
      (await (await fetch(address)).text()).includes('Bridge opens, and closes'),
    );
    await unpublishArticle(desk, bridge);
    await until(async () => (await fetch(address)).status === 410);
    await page.goto(address);
    expect(await page.locator('h1').innerText()).toBe('This story was taken back');
    await visit('/');
    expect(await headlines()).not.toContain('Bridge opens, and closes');
  });
});

/** A webhook is sent within a second or two. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('It did not come to that.');
}
