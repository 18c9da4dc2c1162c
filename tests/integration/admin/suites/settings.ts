import type { SettingsView } from '../../../../src/plugins/newsroom/shared/admin/newsroom-settings';
import type { Newsroom } from '../../harness/boot';
import { colleague } from '../desk-client';
import type { DeskUser } from '../desk-client';

const SECRET = `whsec_${Buffer.from('a secret of twenty-four bytes, or more').toString('base64')}`;

/** The page of settings. */
export function settings(newsroom: () => Newsroom, ada: () => DeskUser): void {
  const find = async (): Promise<SettingsView> => (await ada().get('/settings')).body.data;
  const change = (body: object) => ada().put('/settings').send(body);

  describe('the settings', () => {
    it('say where each value comes from, and what only the configuration changes', async () => {
      const { origins, fixed, channels, locales, keepsSecrets } = await find();
      expect(origins).toMatchObject({
        siteUrl: 'default',
        feedSize: 'default',
        'publication.name': 'config',
        'publication.language': 'default',
      });
      expect(fixed).toContainEqual({
        setting: 'network.allow',
        value: '127.0.0.1',
        origin: 'config',
      });
      expect(channels).toContainEqual({ id: 'rss', name: expect.any(String) });
      expect(locales).toEqual(['en']);
      expect(keepsSecrets).toBe(true);
    });

    it('hold at once, and go back to the configuration', async () => {
      const { current } = await find();
      const publication = { ...current.publication, contactEmail: 'desk@quay.example' };
      const changed: SettingsView = (await change({ ...current, publication, feedSize: 10 })).body
        .data;
      expect(changed.current).toMatchObject({ feedSize: 10, publication });
      expect(changed.origins).toMatchObject({
        feedSize: 'admin',
        siteUrl: 'default',
        'publication.contactEmail': 'admin',
        'publication.name': 'config',
      });
      const back: SettingsView = (await change(current)).body.data;
      expect(back.current).toEqual(current);
      expect(Object.values(back.origins)).not.toContain('admin');
    });

    it.each([
      [{ siteUrl: 'quay.example' }, 'siteUrl'],
      [{ articlePath: '/{slugs}' }, 'articlePath'],
      [{ articlePath: 5 }, 'articlePath'],
      [{ feedSize: 0 }, 'feedSize'],
      [{ channelsOff: ['teletext'] }, 'channelsOff'],
      [{ publication: { name: ' ' } }, 'publication.name'],
      [{ publication: { language: 'not a language' } }, 'publication.language'],
      [{ publication: { contactEmail: 'desk' } }, 'publication.contactEmail'],
      [
        { publication: { policies: { ethicsPolicy: 'soon' } } },
        'publication.policies.ethicsPolicy',
      ],
      [{ imports: { timezone: 'Mars', defaultAuthor: null, publish: false } }, 'imports.timezone'],
    ])('refuse %j as the configuration would', async (body, setting) => {
      const { status, body: answer } = await change(body);
      expect(status).toBe(400);
      expect(answer.error.details).toMatchObject({ code: 'NEWSROOM_CONFIG_INVALID', setting });
    });

    it('refuse what they do not know', async () => {
      const { body } = await change({ network: { allow: ['10.0.0.0/8'] } });
      expect(body.error.details.code).toBe('NEWSROOM_SETTING_UNKNOWN');
    });

    it('keep secrets that nobody can read again', async () => {
      const made = await ada().post('/settings/endpoints', {
        id: 'agency',
        kind: 'webhook',
        url: 'https://agency.example/hook',
        secrets: [SECRET],
        enabled: false,
      });
      expect(made.body.data.newSecret).toBeNull();
      const { endpoints } = await find();
      expect(JSON.stringify(endpoints)).not.toContain(SECRET.slice(6));
      expect(endpoints).toContainEqual(expect.objectContaining({ id: 'agency', secretCount: 1 }));
      const double = await ada().post('/settings/endpoints', {
        id: 'agency',
        kind: 'webhook',
        url: 'https://agency.example/hook',
      });
      expect(double.body.error.details.code).toBe('NEWSROOM_ENDPOINT_INVALID');
    });

    it('rotate a secret and show the new one once, where it is ours to make', async () => {
      const { data } = (await ada().post('/settings/endpoints/agency/rotate')).body;
      expect(data).toMatchObject({ newSecret: expect.stringMatching(/^whsec_/) });
      expect(data.endpoint.secretCount).toBe(2);
      await ada().post('/settings/endpoints', {
        id: 'search',
        kind: 'indexnow',
        url: 'https://search.example/indexnow',
        secrets: ['0123456789abcdef'],
        enabled: false,
      });
      expect((await ada().post('/settings/endpoints/search/rotate')).status).toBe(400);
      const changed = await ada()
        .put('/settings/endpoints/agency')
        .send({
          kind: 'webhook',
          url: 'https://agency.example/next',
          events: ['article.corrected'],
        });
      expect(changed.body.data.endpoint).toMatchObject({ secretCount: 2, enabled: true });
      for (const id of ['agency', 'search']) {
        expect((await ada().del(`/settings/endpoints/${id}`)).status).toBe(204);
      }
      expect((await ada().del('/settings/endpoints/agency')).status).toBe(404);
    });

    it('give an import its defaults', async () => {
      const imports = { timezone: 'Europe/Oslo', defaultAuthor: 'The desk', publish: true };
      await change({ imports });
      expect((await ada().post('/batches')).body.data.defaults).toEqual(imports);
      await change({ imports: null });
    });

    it('are changed by whom an administrator trusts with them', async () => {
      const reader = await colleague(newsroom(), { actions: ['settings.read'] });
      expect((await reader.get('/settings')).status).toBe(200);
      expect((await reader.put('/settings').send({ feedSize: 5 })).status).toBe(403);
      expect((await reader.post('/settings/endpoints', {})).status).toBe(403);
      expect((await reader.post('/settings/endpoints/agency/rotate')).status).toBe(403);
    });

    it('give Strapi’s Editor role the daily work from the start, and nothing final', async () => {
      const editor = await newsroom()
        .strapi.db.query('admin::role')
        .findOne({
          where: { code: 'strapi-editor' },
          populate: ['permissions'],
        });
      const ours = editor.permissions
        .map(({ action }: { action: string }) => action)
        .filter((action: string) => /^plugin::newsroom\.[a-z-]+\.[a-z]+$/.test(action));
      expect(ours).toEqual(expect.arrayContaining(['plugin::newsroom.copy-check.use']));
      expect(ours).not.toEqual(expect.arrayContaining(['plugin::newsroom.live.cancel']));
      expect(ours).not.toEqual(expect.arrayContaining(['plugin::newsroom.settings.update']));
    });
  });
}
