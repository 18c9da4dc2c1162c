import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { picture } from '../harness/browser';
import { ROOT } from '../harness/server';
import type { World } from './world';

const PAGES = ['imports', 'people', 'deliveries', 'settings'];

const wordsOf = (language: string): Record<string, string> =>
  JSON.parse(
    readFileSync(
      join(ROOT, `src/plugins/newsroom/admin/src/translations/${language}.json`),
      'utf8',
    ),
  );

/** Each page in each language that we have, with words that are longer than the English ones. */
export function readInOtherLanguages(world: World): void {
  const { open } = world;

  it.each(['de', 'fr', 'es'])(
    'speaks to the editor in the admin’s language: %s',
    async (language) => {
      const words = wordsOf(language);
      await world.page.evaluate(
        (code) => localStorage.setItem('strapi-admin-language', code),
        language,
      );
      for (const path of PAGES) {
        await open(`/plugins/newsroom/${path}`);
        const heading = world.page.getByRole('heading', { name: words[`${path}.title`], level: 1 });
        await heading.waitFor();
        await world.page.waitForLoadState('networkidle');
        await picture(world.page, `${language}-${path}`);
        expect(await idsShown(world, words)).toEqual([]);
        expect(await reachesOut(world)).toEqual([]);
      }
      await open('/content-manager/collection-types/plugin::newsroom.article');
      await world.page
        .getByRole('gridcell', { name: /Ferry timetable/ })
        .first()
        .click();
      await world.page.getByTestId('copy-check').waitFor();
      await world.page.waitForLoadState('networkidle');
      await picture(world.page, `${language}-article`);
      expect(await idsShown(world, words)).toEqual([]);
    },
  );

  it('comes back to English', async () => {
    await world.page.evaluate(() => localStorage.setItem('strapi-admin-language', 'en'));
    await open('/plugins/newsroom/imports');
    await world.page.getByRole('heading', { name: 'Import desk', level: 1 }).waitFor();
  });
}

/** A message that nobody translated shows as its name. */
async function idsShown({ page }: World, words: Record<string, string>): Promise<string[]> {
  const text = await page.locator('main').innerText();
  return Object.keys(words).filter((id) => text.includes(`newsroom.${id}`));
}

/** What is wider than its page. */
async function reachesOut({ page }: World): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('main button, main h1, main h2, main p, main label'))
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => element.textContent ?? ''),
  );
}
