import { seriousFaults } from '../harness/accessibility';
import { fillSignIn } from '../harness/admin-user';
import { picture } from '../harness/browser';
import { csv, wxr } from '../harness/sample-archives';
import type { World } from './world';

/** What goes wrong in the middle of an import, and loses nothing. */
export function meetBadDays(world: World): void {
  const { button, bringIn } = world;

  it('names the file that did not arrive, and goes on with the others', async () => {
    await world.open('/plugins/newsroom/imports');
    await world.page.setInputFiles('[data-testid="files"]', [
      { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
      { name: 'ferry.csv', mimeType: 'text/csv', buffer: Buffer.from(csv(['Ann Lee'])) },
    ]);
    await world.page.waitForURL(/batches/);
    const alert = world.page.getByRole('alert').filter({ hasText: 'These did not arrive' });
    await alert.getByText('nothing.txt').waitFor();
    await world.page.getByRole('heading', { name: 'Ferry timetable 1' }).waitFor();
    expect(await seriousFaults(world.page, 'main')).toEqual([]);
    await picture(world.page, 'import-refused');
  });

  it('says of a file of a wrong kind what it is, and imports nothing', async () => {
    await bringIn('picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    await world.page.getByText('One thing could not be read').waitFor();
    await world.page.getByText('No story was found in these files').waitFor();
  });

  it('keeps what was chosen when the session ends, and has it after the next sign-in', async () => {
    await bringIn('ferries.csv', csv(['Ann Lee']));
    await world.page.getByLabel('Name of the run').fill('kept through the night');
    await world.page.getByText('Publish public stories').click();
    const ended = { status: 401, contentType: 'application/json', body: UNAUTHORIZED };
    await world.page.route(/\/desk\/batches\/|\/admin\/access-token/, (route) =>
      route.fulfill(ended),
    );
    const batch = world.page.url();
    await button('Dry run').click();
    await world.page.waitForURL(/auth\/login/);
    await world.page.unroute(/\/desk\/batches\/|\/admin\/access-token/);
    await fillSignIn(world.page, 'ada@example.org');
    await world.page.goto(batch);
    await world.page.getByText('is still chosen').waitFor();
    expect(await world.page.getByLabel('Name of the run').inputValue()).toBe(
      'kept through the night',
    );
    expect(
      await world.page.getByRole('checkbox', { name: 'Publish public stories' }).isChecked(),
    ).toBe(true);
    await picture(world.page, 'import-choices-kept');
    await button('Start over with the choices').click();
    expect(await world.page.getByLabel('Name of the run').inputValue()).toBe('');
  });

  it('says that the server was restarted in the middle, and goes on when asked again', async () => {
    await bringIn('long.xml', wxr(2_000));
    await button('Import').click();
    await button('Confirm').click();
    await world.page.getByRole('progressbar').waitFor();
    await world.page.getByText(/Importing: [1-9]\d* posts/).waitFor();
    await world.server.crash();
    await world.page.reload();
    await world.page.getByText('The server was restarted during the import').waitFor();
    expect(await seriousFaults(world.page, 'main')).toEqual([]);
    await picture(world.page, 'import-interrupted');
    await button('Import').click();
    await button('Confirm').click();
    await world.page.getByText(/Imported: 2,?000 posts/).waitFor({ timeout: 150_000 });
    const { unchanged } = await counts(world);
    expect(unchanged).toBeGreaterThan(0);
  });
}

const UNAUTHORIZED = JSON.stringify({
  data: null,
  error: { status: 401, name: 'UnauthorizedError', message: 'Missing credentials', details: {} },
});

/** Posts by outcome, as the chart of the newest run tells them. */
async function counts({ page }: World): Promise<Record<string, number>> {
  const chart = page.getByRole('region', { name: 'What came of the posts' });
  const bars = await chart.getByRole('listitem').allInnerTexts();
  return Object.fromEntries(
    bars.map((bar) => {
      const [label = '', count = '0'] = bar.split('\n').filter(Boolean);
      return [label.trim(), Number(count.replaceAll(',', ''))];
    }),
  );
}
