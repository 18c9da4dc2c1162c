import { seriousFaults } from '../harness/accessibility';
import { picture } from '../harness/browser';
import { wxr } from '../harness/sample-archives';
import { until } from './world';
import type { World } from './world';

/** Five hundred posts, and back. */
export function bringInArchive(world: World): void {
  const { open, button, bringIn } = world;

  it('brings in a WordPress archive of 500 posts, goes on when the page is closed, and takes it back', async () => {
    const seen = new Set<number>();
    world.page.on('response', async (response) => {
      if (!/\/jobs\/[^/]+$/.test(response.url())) return;
      const { data } = (await response.json().catch(() => ({}))) as {
        data?: { state: string; rows: number };
      };
      if (data?.state === 'running') seen.add(data.rows);
    });
    await bringIn('archive.xml', wxr(500));
    await world.page.getByText('1. Harbour report 1').first().waitFor();
    await button('Import').click();
    await button('Confirm').click();
    const batch = world.page.url();
    await world.page.getByText('goes on by itself').first().waitFor();
    await world.page.getByRole('progressbar').waitFor();
    await until(async () => seen.size >= 2);
    await picture(world.page, 'import-progress');
    await open('');
    await world.page.goto(batch);
    await world.page.getByText('Imported: 500 posts').waitFor({ timeout: 150_000 });
    await world.page.getByText('Page 1 of 20').waitFor();
    expect(await seriousFaults(world.page, 'main')).toEqual([]);
    await picture(world.page, 'import-archive');

    await world.page.getByRole('link', { name: 'Open the report' }).click();
    await button('Undo').click();
    await button('Confirm').click();
    await world.page.getByText('Taken back').waitFor({ timeout: 150_000 });
    await world.page.getByText('500 reversed').waitFor();
    await picture(world.page, 'import-undone');
    await open('/content-manager/collection-types/plugin::newsroom.article');
    await world.page.getByText(/^1 entry found/).waitFor();
  });
}
