import { seriousFaults } from '../harness/accessibility';
import { picture } from '../harness/browser';
import type { World } from './world';

const ARTICLES = '/content-manager/collection-types/plugin::newsroom.article';

/** What stands beside an article, and what the lists of articles can do: each panel and each dialog. */
export function useEveryPanel(world: World): void {
  const { open, button } = world;
  const dialog = () => world.page.getByRole('dialog');
  const close = () => world.page.keyboard.press('Escape');

  it('asks before each act of the live state', async () => {
    await open(ARTICLES);
    await world.page.getByRole('gridcell', { name: /Ferry timetable 3/ }).click();
    await world.page.getByTestId('live-state').waitFor();
    expect(await seriousFaults(world.page, '[data-testid="live-state"]')).toEqual([]);
    for (const act of ['Correct', 'Embargo', 'Withhold', 'Cancel story']) {
      await button(act).click();
      await dialog().waitFor();
      expect(await seriousFaults(world.page, '[role="dialog"]')).toEqual([]);
      await close();
      await dialog().waitFor({ state: 'detached' });
    }
  });

  it('shows the source beside the article, and the cards that others show of it', async () => {
    await button('Show the source').click();
    await dialog().locator('pre').waitFor();
    expect(await seriousFaults(world.page, '[role="dialog"]')).toEqual([]);
    await picture(world.page, 'article-source');
    await close();
    await world.page.getByTestId('channels').waitFor();
    expect(await seriousFaults(world.page, '[data-testid="channels"]')).toEqual([]);
    await world.page.getByRole('button', { name: /Preview Open Graph/ }).click();
    for (const card of ['In a search result', 'In a social network']) {
      const region = dialog().getByRole('region', { name: card });
      await region.getByText('Ferry timetable 3').waitFor();
    }
    expect(await seriousFaults(world.page, '[role="dialog"]')).toEqual([]);
    await picture(world.page, 'channel-cards');
    await close();
  });

  it('shows the readable page of a draft from Strapi’s own Preview button', async () => {
    await world.page.getByRole('link', { name: 'Open preview' }).click();
    const page = world.page.frameLocator('iframe');
    await page.getByRole('heading', { level: 1, name: 'Ferry timetable 3' }).waitFor();
    await picture(world.page, 'article-preview');
  });

  it('refuses to publish what is not ready, says why, and keeps what was written', async () => {
    await open(`${ARTICLES}/create`);
    await world.page.locator('[name="headline"]').fill('A headline and nothing else');
    await button('Publish').click();
    await world.page.getByText('This article has no text. Write the body').first().waitFor();
    expect(await world.page.locator('[name="headline"]').inputValue()).toBe(
      'A headline and nothing else',
    );
  });

  it('checks many articles again, and changes many', async () => {
    await open(ARTICLES);
    await world.page.getByRole('gridcell', { name: /Ferry timetable 1/ }).waitFor();
    await world.page.getByRole('checkbox', { name: /Select all/ }).check();
    await button('Check again').click();
    await dialog()
      .getByText(/articles were checked/)
      .waitFor();
    expect(await seriousFaults(world.page, '[role="dialog"]')).toEqual([]);
    await picture(world.page, 'bulk-recheck');
    await close();
    for (const act of ['Set section', 'Mark historical']) {
      await button(act).click();
      await dialog().waitFor();
      expect(await seriousFaults(world.page, '[role="dialog"]')).toEqual([]);
      await close();
      await dialog().waitFor({ state: 'detached' });
    }
  });

  it('has widgets that anybody can read', async () => {
    await open('');
    for (const widget of ['Stories with open queries', 'Last import', 'Receivers that fail']) {
      await world.page.getByText(widget).first().waitFor();
    }
    await world.page.waitForLoadState('networkidle');
    expect(await seriousFaults(world.page, '[data-newsroom-widget]')).toEqual([]);
  });
}
