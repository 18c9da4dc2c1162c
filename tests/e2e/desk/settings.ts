import { seriousFaults } from '../harness/accessibility';
import { picture } from '../harness/browser';
import type { World } from './world';

/** Newsroom settings: who publishes, and who is told. */
export function setUpNewsroom(world: World): void {
  const { open, button, feed } = world;

  it('says who publishes and who is told, and keeps a secret that is shown once', async () => {
    await open('/plugins/newsroom/settings');
    await world.page.getByText('network.allow').waitFor();
    await world.page.getByLabel('E-mail for readers').fill('nowhere');
    await button('Save').click();
    await world.page.getByText('Expected: an e-mail address, or null').waitFor();
    await world.page.getByLabel('E-mail for readers').fill('desk@harbour.example');
    await world.page.getByLabel('Description').fill('News of the harbour.');
    await button('Save').click();
    await world.page.getByText('The settings hold.').first().waitFor();
    await button('Add a receiver').click();
    const dialog = world.page.getByRole('dialog');
    await dialog.locator('input[name="id"]').fill('partner');
    await dialog.locator('input[name="url"]').fill(`${world.receiver.url}/hook`);
    expect(await seriousFaults(world.page, '[role="dialog"]')).toEqual([]);
    await picture(world.page, 'settings-receiver');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const secret = world.page.locator('input[name="secret"]');
    await secret.waitFor();
    expect(await secret.inputValue()).toMatch(/^whsec_/);
    await button('I have kept it').click();
    await world.page.getByRole('gridcell', { name: 'partner' }).waitFor();
    expect(await world.page.content()).not.toContain('whsec_');
    expect(await seriousFaults(world.page, 'main')).toEqual([]);
    await world.page.evaluate(() => window.scrollTo(0, 0));
    await picture(world.page, 'settings');
    expect(await feed()).toContain('News of the harbour.');
  });
}
