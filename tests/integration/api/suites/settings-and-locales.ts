import type { Core } from '@strapi/strapi';

import type { Newsroom } from '../../harness/boot';
import { addLocale, fileStory, reader } from '../newsdesk';

/** Names the publication, and asks the database for no settings. */
const PAGE = '/articles/bridge-opens/jsonld';
const LIST = '/articles?populate=false&pagination[pageSize]=100';
const SETTINGS = { type: 'plugin', name: 'newsroom', key: 'settings' } as const;

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What answers are made by beside the stories: each node has it in memory. */
export function settingsAndLocalesSuite(newsroom: () => Newsroom): void {
  const strapi = (): Core.Strapi => newsroom().strapi;
  const text = async (path: string) => (await reader(newsroom())(path)).text;

  /** As another process would: only the log tells of it. */
  async function renameElsewhere(name: string): Promise<void> {
    await strapi().store!.set({ ...SETTINGS, value: { edited: { publication: { name } } } });
    await strapi()
      .db.connection('newsroom_changes')
      .insert({ kind: 'settings', created_at: Date.now() });
  }

  /** Asked again and again, so that an answer is made at every moment of the change. */
  async function readFor(ms: number): Promise<void> {
    for (const end = Date.now() + ms; Date.now() < end; await wait(20)) await text(PAGE);
  }

  describe('what another node changed in the settings', () => {
    afterEach(async () => {
      jest.restoreAllMocks();
      await strapi().plugin('newsroom').service('settings').update({ publication: null });
    });

    it('is in every answer, also when it is read slowly', async () => {
      const { store } = strapi() as { store: { get: (params: object) => Promise<unknown> } };
      const get = store.get;
      jest.spyOn(store, 'get').mockImplementation(async (params) => {
        const found = await get(params);
        if ((params as { key?: string }).key === SETTINGS.key) await wait(400);
        return found;
      });
      await text(PAGE);
      await renameElsewhere('The Slow Post');
      await readFor(1_400);
      expect(await text(PAGE)).toContain('The Slow Post');
    });

    it('is in every answer, also when the database was away meanwhile', async () => {
      const { store } = strapi() as { store: { get: (params: object) => Promise<unknown> } };
      const get = store.get;
      const awayUntil = Date.now() + 700;
      jest.spyOn(store, 'get').mockImplementation(async (params) => {
        const isAway = (params as { key?: string }).key === SETTINGS.key && Date.now() < awayUntil;
        if (isAway) throw new Error('The database is away.');
        return get(params);
      });
      await text(PAGE);
      await renameElsewhere('The Late Post');
      await readFor(1_800);
      expect(await text(PAGE)).toContain('The Late Post');
    });
  });

  describe('the default locale', () => {
    it('is another at once', async () => {
      const locales = strapi().plugin('i18n').service('locales');
      await addLocale(strapi(), 'sv');
      await fileStory(strapi(), { mark: 'bron', locale: 'sv' });
      expect(await text(LIST)).not.toContain('bron-opens');
      expect(await text(LIST)).toContain('bridge-opens');
      await locales.setDefaultLocale({ code: 'sv' });
      expect(await text(LIST)).toContain('bron-opens');
      expect(await text(LIST)).not.toContain('bridge-opens');
      await locales.setDefaultLocale({ code: 'en' });
      expect(await text(LIST)).toContain('bridge-opens');
    });
  });
}
