import { seriousFaults } from '../harness/accessibility';
import { picture } from '../harness/browser';
import { HEADLINE, SAMPLE, until } from './world';
import type { World } from './world';

/** One story from its source to its end. */
export function followStory(world: World): void {
  const { open, button, feed } = world;

  it('previews a story with every change in its place', async () => {
    await open('/plugins/newsroom/imports');
    await world.page.setInputFiles('[data-testid="files"]', SAMPLE);
    await world.page.waitForURL(/batches/);
    await world.page.getByRole('heading', { name: HEADLINE }).waitFor();
    await world.page.getByText('became the headline').waitFor();
    const profile = world.page.getByTestId('profile');
    await profile.getByText(/^1 post · 3 queries/).waitFor();
    expect(await world.page.locator('td ins').count()).toBeGreaterThan(0);
    expect(await world.page.locator('td mark').count()).toBeGreaterThan(0);
    expect(await seriousFaults(world.page, 'main')).toEqual([]);
    await picture(world.page, 'import-preview');
  });

  it('tries it, then imports it', async () => {
    const pictures = world.page.getByRole('combobox', { name: 'Pictures and files' });
    await pictures.click();
    await world.page.getByRole('option', { name: 'none' }).click();
    await world.page.getByText('All of them stay links').waitFor();
    await button('Dry run').click();
    await world.page.getByText('this is what an import would do with 1 post').waitFor();
    await world.page.getByText('Nadia Brandt').first().waitFor();
    // The server has the choice now, whoever looks at the batch.
    await world.page.evaluate(() => sessionStorage.clear());
    await world.page.reload();
    await pictures.getByText('none').waitFor();
    await world.page.getByText('Nadia Brandt').first().waitFor();
    expect(await seriousFaults(world.page, 'main')).toEqual([]);
    await picture(world.page, 'import-dry-run');
    await button('Import').click();
    await button('Confirm').click();
    await world.page.getByText('Imported: 1 post').waitFor();
    await world.page.getByRole('link', { name: 'Open the report' }).click();
    await world.page.getByRole('link', { name: HEADLINE }).waitFor();
    expect(await seriousFaults(world.page, 'main')).toEqual([]);
    await picture(world.page, 'import-report');
  });

  it('checks the copy while somebody writes, and mends at a click', async () => {
    await world.page.getByRole('link', { name: HEADLINE }).click();
    await world.page.getByTestId('copy-check').waitFor();
    const editor = world.page.locator('[data-slate-editor="true"]');
    const last = editor.locator('[data-slate-node="element"]').last();
    await last.scrollIntoViewIfNeeded();
    await last.click();
    await world.page.keyboard.press('End');
    await world.page.keyboard.type(' The bridge stays shut , he said.');
    const check = world.page.getByTestId('copy-check');
    const mend = check.locator('li', { hasText: 'stays shut' });
    await mend.waitFor();
    await picture(world.page, 'copy-check-mend');
    await mend.getByRole('button', { name: 'Accept' }).click();
    await editor.getByText('The bridge stays shut, he said.').waitFor();
    expect(await seriousFaults(world.page, '[data-testid="copy-check"]')).toEqual([]);
  });

  it('jumps to the words of a query, and settles it for good', async () => {
    const check = world.page.getByTestId('copy-check');
    const query = check.getByRole('listitem').filter({ hasText: 'stray one' });
    const words = await query.locator('mark').innerText();
    await query.getByTitle('Show in the text').click();
    const selected = () => world.page.evaluate(() => String(getSelection()));
    await until(async () => (await selected()) === words);
    await query.getByRole('button', { name: 'It is right' }).click();
    await query.waitFor({ state: 'detached' });
    await check.getByText('1 settled for good').waitFor();
  });

  it('previews what a channel would get, before anything is public', async () => {
    await world.page.evaluate(() => window.scrollTo(0, 0));
    await picture(world.page, 'article-desk');
    await world.page.getByRole('button', { name: /Preview RSS/ }).click();
    await world.page.getByText('<item>').waitFor();
    expect(await seriousFaults(world.page, '[role="dialog"]')).toEqual([]);
    await picture(world.page, 'channel-preview');
    await world.page.keyboard.press('Escape');
    expect(await feed()).not.toMatch(HEADLINE);
  });

  it('publishes, and readers have it', async () => {
    await button('Publish').click();
    await until(async () => HEADLINE.test(await feed()));
    expect(await feed()).toContain('The bridge stays shut, he said.');
  });

  it('corrects the live story, and readers see it at once', async () => {
    await world.page.reload();
    await button('Correct').click();
    await world.page.getByRole('dialog').locator('textarea').fill('The bridge has four girders.');
    expect(await seriousFaults(world.page, '[role="dialog"]')).toEqual([]);
    await picture(world.page, 'live-correct');
    await world.page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
    await world.page.getByText('The correction is live.').first().waitFor();
    const slug = await world.page.locator('[name="slug"]').inputValue();
    const readable = `${world.server.address}/api/newsroom/articles/${slug}/page`;
    await until(async () => /four girders/.test(await (await fetch(readable)).text()));
  });

  it('corrects in the middle of writing, and may save what was written', async () => {
    const kicker = world.page.locator('[name="kicker"]');
    await kicker.fill('Bridges');
    await button('Correct').click();
    await world.page.getByRole('dialog').locator('textarea').fill('The bridge has five girders.');
    await world.page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
    await world.page.getByText('The bridge has five girders.').first().waitFor();
    await world.page.waitForLoadState('networkidle');
    expect(await kicker.inputValue()).toBe('Bridges');
    const answered = world.page.waitForResponse(
      (response) =>
        response.request().method() === 'PUT' && /newsroom\.article/.test(response.url()),
    );
    await button('Save').click();
    expect((await answered).status()).toBe(200);
    expect(await kicker.inputValue()).toBe('Bridges');
    // There is nobody to tell of: at most for the moment in which the form is begun anew.
    await world.page.getByTestId('two-editors').waitFor({ state: 'detached' });
  });

  it('cancels it, and it is gone', async () => {
    const slug = await world.page.locator('[name="slug"]').inputValue();
    await button('Cancel story').click();
    await world.page.getByRole('dialog').locator('textarea').fill('The source withdrew.');
    await world.page.getByRole('dialog').getByRole('button', { name: 'Cancel the story' }).click();
    await world.page.getByText('The story is canceled.').first().waitFor();
    await until(async () => !HEADLINE.test(await feed()));
    const gone = await fetch(`${world.server.address}/api/newsroom/articles/by-slug/${slug}`);
    expect(gone.status).toBeGreaterThanOrEqual(400);
    await picture(world.page, 'article-canceled');
  });

  it('lists articles with their byline, state and open queries', async () => {
    await open('/content-manager/collection-types/plugin::newsroom.article');
    await world.page.getByText('canceled', { exact: true }).waitFor();
    await world.page
      .getByText(/^\d quer/)
      .first()
      .waitFor();
    await picture(world.page, 'article-list');
  });

  it('tells on the home page what waits', async () => {
    await open('');
    await world.page.getByText('Stories with open queries').waitFor();
    await world.page.getByRole('link', { name: HEADLINE }).last().scrollIntoViewIfNeeded();
    await picture(world.page, 'home');
  });
}
