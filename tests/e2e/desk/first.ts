import { seriousFaults } from '../harness/accessibility';
import { register } from '../harness/admin-user';
import { picture } from '../harness/browser';
import type { World } from './world';

/** The first start. */
export function startFirst(world: World): void {
  const { open } = world;

  it('finds an empty import desk that says what to do first', async () => {
    await register(world.page, world.server.address);
    await open('/plugins/newsroom');
    await world.page.getByText('No import yet.').waitFor();
    // Strapi's note on its Media Library would stand over every picture.
    await world.page
      .getByRole('button', { name: 'Close' })
      .click({ timeout: 5_000 })
      .catch(() => {});
    expect(await seriousFaults(world.page, 'main')).toEqual([]);
    await picture(world.page, 'import-desk-empty');
  });
}
