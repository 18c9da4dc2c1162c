import type { Core } from '@strapi/strapi';

import { codeOfNewsroom } from '../code-of';

import { deskOf } from './desk';

/** What the admin edits, and how secrets are kept. */
export function settings(strapi: () => Core.Strapi): void {
  const desk = deskOf(strapi);
  const stored = () => strapi().store!.get({ type: 'plugin', name: 'newsroom', key: 'settings' });

  describe('the settings', () => {
    afterAll(() => desk.endpoints());

    it('stand over the configuration, and go back to it', async () => {
      const before = desk.settings().get().publication;
      await desk.settings().update({ publication: { ...before, name: 'The Quay' } });
      expect(desk.settings().get().publication.name).toBe('The Quay');
      await desk.settings().update({ publication: null });
      expect(desk.settings().get().publication).toEqual(before);
    });

    it('refuse what the configuration would refuse, and what they do not know', async () => {
      const update = (changes: object) => codeOfNewsroom(desk.settings().update(changes));
      expect(await update({ feedSize: 0 })).toBe('NEWSROOM_CONFIG_INVALID');
      expect(await update({ delivery: {} })).toBe('NEWSROOM_SETTING_UNKNOWN');
      expect(desk.settings().get().feedSize).toBe(25);
    });

    it('show a secret once, and keep it encrypted', async () => {
      const [secret] = await desk.endpoints({
        id: 'partner',
        kind: 'webhook',
        url: 'https://partner.example/hook',
      });
      expect(secret).toMatch(/^whsec_/);
      expect(JSON.stringify(await stored())).not.toContain(secret!.slice(6));
      const shown = await desk.settings().endpoints();
      expect(JSON.stringify(shown)).not.toContain(secret!.slice(6));
      expect(shown).toEqual([expect.objectContaining({ id: 'partner', secretCount: 1 })]);
    });

    it('rotate a secret: for a day both sign', async () => {
      const { newSecret, endpoint } = await desk.settings().rotateSecret('partner');
      expect(newSecret).toMatch(/^whsec_/);
      expect(endpoint.secretCount).toBe(2);
    });

    it('keep the secret of an endpoint that is edited without one', async () => {
      const { newSecret, endpoint } = await desk.settings().saveEndpoint({
        id: 'partner',
        kind: 'webhook',
        url: 'https://partner.example/other',
      });
      expect([newSecret, endpoint.secretCount]).toEqual([null, 2]);
      expect(await codeOfNewsroom(desk.settings().removeEndpoint('nobody'))).toBe(
        'NEWSROOM_ENDPOINT_NOT_FOUND',
      );
    });
  });
}
