import { seriousFaults } from '../harness/accessibility';
import { picture } from '../harness/browser';
import type { World } from './world';

/** Bad days: nothing of ours takes the admin down with it. */
export function meetFaults(world: World): void {
  const { open, button } = world;

  it.each([
    ['imports', /\/desk\/runs/, 'Earlier imports'],
    ['people', /\/desk\/people/, 'Ann Lee'],
    ['deliveries', /\/desk\/deliveries/, 'partner'],
    ['settings', /\/desk\/settings/, 'network.allow'],
  ])(
    'tells of a fault on the page of %s, and goes on when it is asked again',
    async (path, api, sign) => {
      await world.page.route(api, (route) => route.fulfill({ status: 500, body: '{}' }));
      await open(`/plugins/newsroom/${path}`);
      const alert = world.page
        .getByRole('alert')
        .filter({ hasText: 'Something went wrong' })
        .first();
      await alert.waitFor();
      expect(await seriousFaults(world.page, 'main')).toEqual([]);
      await world.page.unroute(api);
      for (const retry of await world.page.getByRole('button', { name: 'Try again' }).all()) {
        await retry.click({ timeout: 3_000 }).catch(() => {});
      }
      await world.page.getByText(sign).first().waitFor();
      expect(
        await world.page.getByRole('link', { name: 'Content Manager' }).count(),
      ).toBeGreaterThan(0);
    },
  );

  it('leaves the editor at work when all of the desk’s own routes fail', async () => {
    await world.page.route(/\/newsroom\/desk\//, (route) =>
      route.fulfill({ status: 500, body: '{}' }),
    );
    await open('/content-manager/collection-types/plugin::newsroom.article');
    await world.page.getByRole('gridcell', { name: /Ferry timetable 1/ }).click();
    await world.page
      .getByRole('alert')
      .filter({ hasText: 'Something went wrong' })
      .first()
      .waitFor();
    await world.page.locator('[name="headline"]').fill('Ferry timetable, corrected');
    await button('Save').click();
    await world.page
      .getByText(/Saved document/i)
      .first()
      .waitFor();
    await open('');
    await world.page.getByText('Stories with open queries').waitFor();
    await world.page.unroute(/\/newsroom\/desk\//);
  });

  it('is as readable in the dark', async () => {
    await world.page.evaluate(() => localStorage.setItem('STRAPI_THEME', 'dark'));
    for (const [path, sign] of [
      ['imports', 'Earlier imports'],
      ['people', 'Ann Lee'],
      ['deliveries', 'taken down'],
      ['settings', 'network.allow'],
    ]) {
      await open(`/plugins/newsroom/${path}`);
      await world.page.getByText(sign!).first().waitFor();
      expect(await seriousFaults(world.page, 'main')).toEqual([]);
      await picture(world.page, `dark-${path}`);
    }
    await world.page.evaluate(() => localStorage.removeItem('STRAPI_THEME'));
  });
}
