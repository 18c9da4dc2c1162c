import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { BrowserContext, Page } from 'playwright-core';

import { seriousFaults } from './harness/accessibility';
import { makeNobody, register, signIn } from './harness/admin-user';
import { CHROMIUM, openBrowser, picture } from './harness/browser';
import { NewsroomServer, ROOT } from './harness/server';

jest.setTimeout(180_000);

const SAMPLE = join(ROOT, 'src/plugins/newsroom/samples/harbour-bridge.txt');
const HEADLINE = /Harbour bridge row/;
const browser = CHROMIUM ? describe : describe.skip;
if (!CHROMIUM) process.stderr.write('skipped in a browser: no Chromium found, set CHROMIUM_PATH\n');

browser('an editor at the desk, from the first start to a story that is gone', () => {
  let server: NewsroomServer;
  let context: BrowserContext;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    server = await NewsroomServer.prepare();
    await server.start();
    context = await openBrowser();
    page = await context.newPage();
    page.setDefaultTimeout(45_000);
    page.on('pageerror', (error) => errors.push(String(error)));
  });

  afterAll(async () => {
    await context?.close();
    await server?.stop();
  });

  const open = (path: string) => page.goto(`${server.address}/admin${path}`);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const feed = async () => (await fetch(`${server.address}/api/newsroom/feeds/rss.xml`)).text();

  it('finds an empty import desk that says what to do first', async () => {
    await register(page, server.address);
    await open('/plugins/newsroom');
    await page.getByText('No import yet.').waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);
    await picture(page, 'import-desk-empty');
  });

  it('previews a story with every change in its place', async () => {
    await page.setInputFiles('[data-testid="files"]', SAMPLE);
    await page.waitForURL(/batches/);
    await page.getByRole('heading', { name: HEADLINE }).waitFor();
    await page.getByText('became the headline').waitFor();
    expect(await page.locator('td ins').count()).toBeGreaterThan(0);
    expect(await page.locator('td mark').count()).toBeGreaterThan(0);
    expect(await seriousFaults(page, 'main')).toEqual([]);
    await picture(page, 'import-preview');
  });

  it('tries it, then imports it', async () => {
    await button('Dry run').click();
    await page.getByText('this is what an import would do with 1 post').waitFor();
    await page.getByText('Nadia Brandt').first().waitFor();
    await picture(page, 'import-dry-run');
    await button('Import').click();
    await button('Confirm').click();
    await page.getByText('Imported: 1 post').waitFor();
    await page.getByRole('link', { name: 'Open the report' }).click();
    await page.getByRole('link', { name: HEADLINE }).waitFor();
    expect(await seriousFaults(page, 'main')).toEqual([]);
    await picture(page, 'import-report');
  });

  it('checks the copy while somebody writes, and mends at a click', async () => {
    await page.getByRole('link', { name: HEADLINE }).click();
    await page.getByTestId('copy-check').waitFor();
    const editor = page.locator('[data-slate-editor="true"]');
    const last = editor.locator('[data-slate-node="element"]').last();
    await last.scrollIntoViewIfNeeded();
    await last.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' The bridge stays shut , he said.');
    const check = page.getByTestId('copy-check');
    const mend = check.locator('li', { hasText: 'stays shut' });
    await mend.waitFor();
    await picture(page, 'copy-check-mend');
    await mend.getByRole('button', { name: 'Accept' }).click();
    await editor.getByText('The bridge stays shut, he said.').waitFor();
    expect(await seriousFaults(page, '[data-testid="copy-check"]')).toEqual([]);
  });

  it('previews what a channel would get, before anything is public', async () => {
    await page.evaluate(() => window.scrollTo(0, 0));
    await picture(page, 'article-desk');
    await page.getByRole('button', { name: /Preview RSS/ }).click();
    await page.getByText('<item>').waitFor();
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await picture(page, 'channel-preview');
    await page.keyboard.press('Escape');
    expect(await feed()).not.toMatch(HEADLINE);
  });

  it('publishes, and readers have it', async () => {
    await button('Publish').click();
    await until(async () => HEADLINE.test(await feed()));
    expect(await feed()).toContain('The bridge stays shut, he said.');
  });

  it('corrects the live story, and readers see it at once', async () => {
    await page.reload();
    await button('Correct').click();
    await page.getByRole('dialog').locator('textarea').fill('The bridge has four girders.');
    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await picture(page, 'live-correct');
    await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
    await page.getByText('The correction is live.').first().waitFor();
    const slug = await page.locator('[name="slug"]').inputValue();
    const readable = `${server.address}/api/newsroom/articles/${slug}/page`;
    await until(async () => /four girders/.test(await (await fetch(readable)).text()));
  });

  it('cancels it, and it is gone', async () => {
    const slug = await page.locator('[name="slug"]').inputValue();
    await button('Cancel story').click();
    await page.getByRole('dialog').locator('textarea').fill('The source withdrew.');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the story' }).click();
    await page.getByText('The story is canceled.').first().waitFor();
    await until(async () => !HEADLINE.test(await feed()));
    const gone = await fetch(`${server.address}/api/newsroom/articles/by-slug/${slug}`);
    expect(gone.status).toBeGreaterThanOrEqual(400);
    await picture(page, 'article-canceled');
  });

  it('lists articles with their byline, state and open queries', async () => {
    await open('/content-manager/collection-types/plugin::newsroom.article');
    await page.getByText('canceled', { exact: true }).waitFor();
    await page
      .getByText(/^\d quer/)
      .first()
      .waitFor();
    await picture(page, 'article-list');
  });

  it('tells on the home page what waits', async () => {
    await open('');
    await page.getByText('Stories with open queries').waitFor();
    await page.getByRole('link', { name: HEADLINE }).last().scrollIntoViewIfNeeded();
    await picture(page, 'home');
  });

  it('brings in an archive of 300 posts, and goes on when the page is closed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsroom-archive-'));
    const file = join(folder, 'archive.csv');
    writeFileSync(file, archive(300));
    await open('/plugins/newsroom/imports');
    await page.setInputFiles('[data-testid="files"]', file);
    await page.waitForURL(/batches/);
    await page.getByText('1. Ferry timetable 1').first().waitFor();
    await button('Import').click();
    await button('Confirm').click();
    await page
      .getByText(/goes on by itself|Imported: 300 posts/)
      .first()
      .waitFor();
    const batch = page.url();
    await picture(page, 'import-progress');
    await open('');
    await page.goto(batch);
    await page.getByText('Imported: 300 posts').waitFor({ timeout: 120_000 });
    await page.getByText('Page 1 of 12').waitFor();
    await picture(page, 'import-archive');
    rmSync(folder, { recursive: true });
  });

  it('shows nothing to somebody without rights, and lets them do nothing', async () => {
    const nobody = await makeNobody(server.address);
    for (const path of ['runs', 'overview']) {
      const answer = await fetch(`${server.address}/newsroom/desk/${path}`, {
        headers: { authorization: `Bearer ${nobody.token}` },
      });
      expect(answer.status).toBe(403);
    }
    const other = await openBrowser();
    const visitor = await other.newPage();
    await signIn(visitor, server.address, nobody.email);
    await visitor.goto(`${server.address}/admin/plugins/newsroom/imports`);
    await visitor
      .getByText(/permissions/i)
      .first()
      .waitFor();
    expect(await visitor.locator('[data-testid="files"]').count()).toBe(0);
    expect(await visitor.getByRole('link', { name: 'Newsroom' }).count()).toBe(0);
    await other.close();
  });

  it('threw no error on any page', () => {
    expect(errors).toEqual([]);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It did not come true within 20 seconds.');
    await new Promise((done) => setTimeout(done, 250));
  }
}

/** A table as an old system might have exported it. */
function archive(posts: number): string {
  const rows = Array.from({ length: posts }, (_, index) => {
    const day = new Date(Date.UTC(2005 + (index % 12), index % 11, 1 + (index % 27)));
    const text = `The ferry to Skelling Island leaves at ${index % 24} o’clock, the harbour office said. Nobody was hurt.`;
    return `${index + 1},Ferry timetable ${index + 1},${day.toISOString().slice(0, 10)},Ann Lee,"${text}"`;
  });
  return ['id,title,date,author,body', ...rows].join('\n');
}
