import { seriousFaults } from '../harness/accessibility';
import { picture } from '../harness/browser';
import { csv } from '../harness/sample-archives';
import { HEADLINE } from './world';
import type { World } from './world';

/** Authors who are one, and a contributor who becomes one. */
export function mergePeople(world: World): void {
  const { open, button, bringIn } = world;

  it('makes two authors one, and a contributor an author', async () => {
    await bringIn('signed.csv', csv(['Ann Lee', 'Ann Lee', 'A. Lee']));
    await world.page.getByText('Publish public stories').click();
    await button('Import').click();
    await button('Confirm').click();
    await world.page.getByText('Imported: 3 posts').waitFor();
    await open('/plugins/newsroom/people');
    const goes = world.page.getByRole('row', { name: /A\. Lee/ });
    await goes.waitFor();
    expect(await seriousFaults(world.page, 'main')).toEqual([]);
    await picture(world.page, 'people');
    await goes.getByRole('button', { name: 'Merge' }).click();
    const dialog = world.page.getByRole('dialog');
    // The dialog takes the focus once it stands, and keys typed before would be lost with it.
    await dialog.locator(':focus').first().waitFor({ state: 'attached' });
    // Typed, not filled: the list opens with the keys.
    await dialog.getByRole('combobox').pressSequentially('Ann');
    await world.page.getByRole('option', { name: /Ann Lee/ }).click();
    await dialog.getByText('1 byline changes').waitFor();
    expect(await seriousFaults(world.page, '[role="dialog"]')).toEqual([]);
    await picture(world.page, 'people-merge');
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await world.page.getByText('A. Lee is Ann Lee now.').first().waitFor();
    await world.page.getByText('also A. Lee').waitFor();
    const moved = await fetch(`${world.server.address}/api/newsroom/feeds/authors/a-lee/rss.xml`, {
      redirect: 'manual',
    });
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      expect.stringContaining('/feeds/authors/ann-lee/rss.xml'),
    ]);

    await world.page.getByRole('tab', { name: 'Contributors' }).click();
    const brandt = world.page.getByRole('row', { name: /Nadia Brandt/ });
    await brandt.getByRole('button', { name: 'Stories' }).click();
    await world.page.getByRole('dialog').getByRole('link', { name: HEADLINE }).waitFor();
    expect(await seriousFaults(world.page, '[role="dialog"]')).toEqual([]);
    await world.page.keyboard.press('Escape');
    await brandt.getByRole('button', { name: 'Make an author' }).click();
    await world.page.getByRole('dialog').getByRole('button', { name: 'Make an author' }).click();
    await world.page.getByText('is the author Nadia Brandt').waitFor();
  });
}
