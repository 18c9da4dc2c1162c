import { seriousFaults } from '../harness/accessibility';
import { picture } from '../harness/browser';
import type { World } from './world';

const STORY = `Milbury lends out its boats

The town of Milbury lends its three boats to whoever asks for them, from Monday on, the council said in the hall.

Nobody has to pay for an hour, and a day costs as much as a loaf of bread, said the keeper of the light.
`;

/** What was planned, and what became of it meanwhile. */
export function followPlans(world: World): void {
  const { open, button } = world;

  const importNow = async () => {
    await button('Import').click();
    await button('Confirm').click();
  };

  it('imports just what a dry run has shown, and asks where something has changed since', async () => {
    await world.bringIn('boats.txt', STORY);
    const tried = new URL(world.page.url()).pathname;
    await button('Dry run').click();
    await world.page.getByText('this is what an import would do with 1 post').waitFor();
    await world.page.getByText('The import does just what the dry run has shown.').waitFor();

    // Somebody else brings the same story in meanwhile.
    await world.bringIn('boats.txt', STORY);
    await importNow();
    await world.page.getByText('Imported: 1 post').waitFor();

    await open(tried.slice('/admin'.length));
    await world.page.getByText('The import does just what the dry run has shown.').waitFor();
    await importNow();
    await world.page.getByText(/Nothing was imported: 1 post would come out otherwise/).waitFor();
    const changes = world.page.getByTestId('plan-changes');
    await changes.getByText('It was imported since.').waitFor();
    expect(await seriousFaults(world.page, 'main')).toEqual([]);
    await picture(world.page, 'import-plan-changed');

    await button('Import all the same').click();
    await world.page.getByText('Imported: 1 post').waitFor();
    await changes.getByText('1 post came out otherwise than the dry run had shown').waitFor();
    await world.page.getByText('A dry run does everything an import does').waitFor();
  });
}
