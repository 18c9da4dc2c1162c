import type { BrowserContext, Page } from 'playwright-core';

import { seriousFaults } from '../harness/accessibility';
import { fillSignIn, makeColleague } from '../harness/admin-user';
import { openBrowser, picture } from '../harness/browser';
import type { World } from './world';

/** Two editors with the same article open, each in a browser of their own. */
export function meetInOneArticle(world: World): void {
  let browser: BrowserContext;
  let bo: Page;

  const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
  const panel = () => bo.getByTestId('two-editors');
  const saved = async (page: Page, change: Record<string, string>) => {
    for (const [name, text] of Object.entries(change)) await field(page, name).fill(text);
    const answered = page.waitForResponse(
      (response) =>
        response.request().method() === 'PUT' && /newsroom\.article/.test(response.url()),
    );
    await save(page).click();
    return (await answered).status();
  };

  it('opens the same article in two browsers', async () => {
    await makeColleague(world.server.address);
    browser = await openBrowser();
    bo = await browser.newPage();
    bo.setDefaultTimeout(45_000);
    bo.on('pageerror', (error) => world.errors.push(String(error)));
    await world.open('/content-manager/collection-types/plugin::newsroom.article');
    await world.page.getByRole('gridcell', { name: /Ferry timetable 2/ }).click();
    await field(world.page, 'headline').waitFor();
    await world.page.getByTestId('copy-check').waitFor();
    await bo.goto(world.page.url());
    await fillSignIn(bo, 'bo@example.org');
    await bo.goto(world.page.url());
    await bo.getByTestId('copy-check').waitFor();
    // The article has an author, and the check knows it.
    expect(await bo.getByText('Not ready to publish').count()).toBe(0);
  });

  it('puts together what both have changed, and loses nothing', async () => {
    expect(await saved(world.page, { kicker: 'Harbour' })).toBe(200);
    expect(await saved(bo, { standfirst: 'Boats are late.' })).toBe(400);
    await panel().getByText('stand together in the form').waitFor();
    expect(await panel().innerText()).toContain('Ada');
    expect(await field(bo, 'kicker').inputValue()).toBe('Harbour');
    expect(await field(bo, 'standfirst').inputValue()).toBe('Boats are late.');
    expect(await seriousFaults(bo, '[data-testid="two-editors"]')).toEqual([]);
    await picture(bo, 'two-editors-together');
    expect(await saved(bo, {})).toBe(200);
    await panel().waitFor({ state: 'detached' });
  });

  it('tells of what somebody else has saved before anything is lost', async () => {
    await panel().waitFor({ state: 'detached' });
    await world.page.reload();
    await field(world.page, 'genre').waitFor();
    expect(await saved(world.page, { genre: 'Service' })).toBe(200);
    await panel().getByRole('button', { name: 'Show the newest' }).click();
    await panel().getByText('now shows what Ada').waitFor();
    expect(await field(bo, 'genre').inputValue()).toBe('Service');
  });

  it('asks where both have changed the same words, and saves nothing until it is decided', async () => {
    await world.page.reload();
    await field(world.page, 'standfirst').waitFor();
    expect(await saved(world.page, { standfirst: 'Boats are on time.' })).toBe(200);
    expect(await saved(bo, { standfirst: 'Boats are very late.', kicker: 'Quay' })).toBe(400);
    const dialog = bo.getByRole('dialog');
    await dialog.getByText('Boats are', { exact: false }).first().waitFor();
    expect((await dialog.locator('mark').allInnerTexts()).join(' ')).toBe('on time very late');
    await bo.getByText('what you wrote stays in the form').first().waitFor();
    expect(await seriousFaults(bo, '[role="dialog"]')).toEqual([]);
    await picture(bo, 'two-editors-choose');
    await bo.keyboard.press('Escape');
    expect(await field(bo, 'standfirst').inputValue()).toBe('Boats are very late.');

    // Not decided: neither is saved over the other.
    expect(await saved(bo, {})).toBe(400);
    await dialog.getByRole('button', { name: 'Take this' }).click();
    await bo.keyboard.press('Escape');
    expect(await field(bo, 'standfirst').inputValue()).toBe('Boats are on time.');
    expect(await saved(bo, {})).toBe(200);
    await world.page.reload();
    await field(world.page, 'kicker').waitFor();
    expect(await field(world.page, 'kicker').inputValue()).toBe('Quay');
    expect(await field(world.page, 'standfirst').inputValue()).toBe('Boats are on time.');
  });

  it('keeps what was written when a save fails for another reason', async () => {
    await panel().waitFor({ state: 'detached' });
    const failing = /content-manager\/collection-types\/plugin::newsroom\.article\/[a-z0-9]+\?/;
    await bo.route(failing, (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ status: 500, body: '{}' })
        : route.continue(),
    );
    expect(await saved(bo, { kicker: 'Written in bad weather' })).toBe(500);
    await bo.waitForLoadState('networkidle');
    expect(await field(bo, 'kicker').inputValue()).toBe('Written in bad weather');
    await bo.unroute(failing);
    expect(await saved(bo, {})).toBe(200);
    await browser.close();
  });
}
