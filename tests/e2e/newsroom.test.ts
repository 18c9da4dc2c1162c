import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { parseRssFeed } from 'feedsmith';
import type { BrowserContext } from 'playwright-core';

import { CHROMIUM, openBrowser, picture } from './harness/browser';
import { NewsroomServer, ROOT } from './harness/server';

jest.setTimeout(180_000);

const REAL = join(ROOT, '../shared/stories/cnn-style/000_4757e23d36c1212d.txt');
const SAMPLE = join(ROOT, 'src/plugins/newsroom/samples/harbour-bridge.txt');
const STORY = existsSync(REAL) ? REAL : SAMPLE;

interface Row {
  outcome: string;
  slug: string;
  documentId: string;
}

describe('from a pasted story to its readers', () => {
  let server: NewsroomServer;
  let imported: Row;

  beforeAll(async () => {
    server = await NewsroomServer.prepare();
    const run = server.command('import', STORY, '--publish', '--json');
    expect(run.code).toBe(0);
    const [first, last] = lines(run.output);
    imported = first as unknown as Row;
    expect(imported.outcome).toBe('create');
    expect(last).toMatchObject({ counts: { create: 1 } });
    await server.start();
  });

  afterAll(() => server?.stop());

  it('serves the article with the people it credits and its related posts', async () => {
    const answer = await fetch(`${server.address}/api/newsroom/articles/by-slug/${imported.slug}`);
    expect(answer.status).toBe(200);
    const { data } = (await answer.json()) as { data: Record<string, unknown> };
    expect(data.documentId).toBe(imported.documentId);
    expect((data.credits as unknown[]).length).toBeGreaterThan(0);
    expect((data.relatedPosts as unknown[]).length).toBeGreaterThan(0);
    expect(data).not.toHaveProperty('editorNote');
  });

  it('answers 304 to a reader that has the article already', async () => {
    const address = `${server.address}/api/newsroom/articles/by-slug/${imported.slug}`;
    const etag = (await fetch(address)).headers.get('etag');
    expect(etag).toBeTruthy();
    const again = await fetch(address, { headers: { 'if-none-match': etag! } });
    expect(again.status).toBe(304);
  });

  it('carries the article in a feed that a feed parser reads', async () => {
    const answer = await fetch(`${server.address}/api/newsroom/feeds/rss.xml`);
    expect(answer.headers.get('content-type')).toMatch(/application\/rss\+xml/);
    const feed = parseRssFeed(await answer.text());
    expect(feed.items).toHaveLength(1);
    expect(feed.items?.[0]?.title).toBeTruthy();
    expect(feed.items?.[0]?.content?.encoded).toMatch(/<p>/);
  });

  it('gives the article as schema.org JSON-LD', async () => {
    const answer = await fetch(`${server.address}/api/newsroom/articles/${imported.slug}/jsonld`);
    const document = (await answer.json()) as Record<string, unknown>;
    expect(document['@type']).toBe('NewsArticle');
    expect(document.headline).toBeTruthy();
  });

  it('changes nothing when the same story is imported again beside the running server', () => {
    const run = server.command('import', STORY, '--publish', '--json');
    expect(run.code).toBe(0);
    const rows = lines(run.output);
    expect(rows[0]).toMatchObject({ outcome: 'unchanged', documentId: imported.documentId });
    expect(rows.at(-1)).toMatchObject({ counts: { unchanged: 1 } });
  });

  const browser = CHROMIUM ? describe : describe.skip;
  if (!CHROMIUM)
    process.stderr.write('skipped in a browser: no Chromium found, set CHROMIUM_PATH\n');

  browser('in Chromium', () => {
    let context: BrowserContext;

    beforeAll(async () => {
      context = await openBrowser();
    });

    afterAll(() => context?.close());

    it('shows readers a page with the headline and the whole text', async () => {
      const page = await context.newPage();
      await page.goto(`${server.address}/api/newsroom/articles/${imported.slug}/page`);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('article p').count()).toBeGreaterThan(3);
      await picture(page, 'readable-page');
    });

    it('shows the editor the article, the fields that matter first', async () => {
      const page = await context.newPage();
      await page.goto(`${server.address}/admin`);
      await page.getByLabel(/First name/i).fill('Ada');
      await page.getByLabel(/Email/i).fill('ada@example.org');
      await page.locator('input[name="password"]').fill('Newsroom-2026');
      await page.locator('input[name="confirmPassword"]').fill('Newsroom-2026');
      await page.getByRole('button', { name: /let's start/i }).click();
      await page.waitForURL((url) => !/register/.test(url.pathname));

      await page.goto(
        `${server.address}/admin/content-manager/collection-types/plugin::newsroom.article/${imported.documentId}`,
      );
      const headline = page.locator('[name="headline"]');
      await headline.waitFor();
      expect(await headline.inputValue()).not.toBe('');
      await page.waitForTimeout(1500);
      await picture(page, 'article-edit-view');
    });
  });
});

function lines(output: string): Array<Record<string, unknown>> {
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
