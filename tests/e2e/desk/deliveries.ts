import { seriousFaults } from '../harness/accessibility';
import { picture } from '../harness/browser';
import { HEADLINE, until } from './world';
import type { World } from './world';

/** Who was told of the story. */
export function lookAtDeliveries(world: World): void {
  const { open } = world;

  it('shows who was told of the story, and sends it again', async () => {
    // What was imported is history: nobody is told of its publication, but that it was taken down.
    await until(async () => world.receiver.received.length >= 1);
    await open('/plugins/newsroom/deliveries');
    await world.page.getByRole('gridcell', { name: 'partner' }).first().waitFor();
    await world.page.getByText('taken down').first().waitFor();
    expect(await seriousFaults(world.page, 'main')).toEqual([]);
    await picture(world.page, 'deliveries');
    const line = world.page.getByRole('row', { name: /taken down/ });
    await line.getByRole('button', { name: 'Receipts' }).click();
    await world.page.getByRole('dialog').getByText('204').waitFor();
    expect(await seriousFaults(world.page, '[role="dialog"]')).toEqual([]);
    await picture(world.page, 'deliveries-receipts');
    await world.page.keyboard.press('Escape');
    const told = world.receiver.received.length;
    await line.getByRole('button', { name: 'Send again' }).click();
    await until(async () => world.receiver.received.length > told);
    await line.getByRole('link', { name: HEADLINE }).click();
    const panel = world.page.getByTestId('article-deliveries');
    await panel.getByText('partner').waitFor();
    await panel.scrollIntoViewIfNeeded();
    expect(await seriousFaults(world.page, '[data-testid="article-deliveries"]')).toEqual([]);
    await picture(world.page, 'article-deliveries');
  });
}
