import Database from 'better-sqlite3';

import {
  packedPost,
  unpackedPost,
} from '../../../src/plugins/newsroom/server/src/imports/journal/legacy-post';
import { seriousFaults } from '../harness/accessibility';
import { picture } from '../harness/browser';
import type { World } from './world';

/** Stories that have come in are cleaned once more. */
export function cleanAgain(world: World): void {
  const { open, button } = world;

  it('shows what newer rules would change in an import, changes it, and reports', async () => {
    withOtherRules(world, 'Ferry timetable 2');
    await open('/plugins/newsroom/imports');
    await world.page
      .getByRole('link', { name: /^Clean again/ })
      .first()
      .click();
    await world.page.getByText('with the rules of today').waitFor();
    await button('See what would change').click();
    await world.page.getByText('1 story would change').waitFor();
    const show = world.page.getByRole('button', { name: 'Show the change: Ferry timetable 2' });
    await show.waitFor();
    // The button that comes under the pointer has Strapi's own color for that.
    await world.page.mouse.move(0, 0);
    expect(await seriousFaults(world.page, 'main')).toEqual([]);
    await picture(world.page, 'reclean-plan');
    await show.click();
    const dialog = world.page.getByRole('dialog');
    await dialog.locator('ins', { hasText: 'mended' }).waitFor();
    expect(await dialog.locator('del', { hasText: 'harbour' }).count()).toBe(1);
    expect(await seriousFaults(world.page, '[role="dialog"]')).toEqual([]);
    await picture(world.page, 'reclean-change');
    await world.page.keyboard.press('Escape');
    await button('Clean them again').click();
    await button('Confirm').click();
    await world.page.getByText('1 story was changed').waitFor();
    await world.page.getByRole('link', { name: 'Open the report' }).click();
    await world.page.getByRole('link', { name: 'Ferry timetable 2', exact: true }).waitFor();
    await button('Undo').waitFor();
    await picture(world.page, 'reclean-report');
  });

  it('cleans the article again that somebody looks at, and shows it', async () => {
    withOtherRules(world, 'Ferry timetable 1');
    await open('/content-manager/collection-types/plugin::newsroom.article');
    await world.page.getByRole('gridcell', { name: /Ferry timetable 1/ }).click();
    const check = world.page.getByTestId('copy-check');
    await check.getByRole('button', { name: 'Clean again' }).click();
    const dialog = world.page.getByRole('dialog');
    await dialog.locator('ins', { hasText: 'mended' }).waitFor();
    expect(await seriousFaults(world.page, '[role="dialog"]')).toEqual([]);
    await picture(world.page, 'reclean-article');
    await dialog.getByRole('button', { name: 'Clean it again' }).click();
    await world.page
      .locator('[data-slate-editor="true"]')
      .getByText('the mended office said')
      .waitFor();
    await check.getByRole('button', { name: 'Clean again' }).click();
    await dialog.getByText('Nothing would change').waitFor();
    await world.page.keyboard.press('Escape');
    await world.page.locator('[name="kicker"]').fill('Harbour');
    await check.getByText('Save or discard your changes first.').waitFor();
    expect(await check.getByRole('button', { name: 'Clean again' }).isDisabled()).toBe(true);
  });
}

/** Newer rules are stood for by another source: what they make of the one that was kept has changed. */
function withOtherRules({ server }: World, headline: string): void {
  const database = new Database(server.database);
  const rows = database
    .prepare('select id, legacy_post, raw_source from newsroom_import_records')
    .all() as Array<{ id: number; legacy_post: string | null; raw_source: string | null }>;
  for (const { id, legacy_post: packed, raw_source: raw } of rows) {
    if (packed === null || raw === null) continue;
    const post = unpackedPost(packed, raw);
    if (post.headline !== headline) continue;
    const body = post.body.replace('the harbour office said', 'the mended office said');
    database
      .prepare('update newsroom_import_records set legacy_post = ? where id = ?')
      .run(packedPost({ ...post, body }).legacyPost, id);
  }
  database.close();
}
