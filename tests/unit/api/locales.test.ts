import type { Core } from '@strapi/strapi';

import {
  defaultLocale,
  resolveLocale,
} from '../../../src/plugins/newsroom/server/src/services/locales';

const away = () => Promise.reject(new Error('The database is away.'));

function strapiOf(locales: { getDefaultLocale: () => unknown; find: () => unknown }): Core.Strapi {
  return { plugin: () => ({ service: () => locales }) } as unknown as Core.Strapi;
}

describe('locales', () => {
  it('are asked for again after the database was away, which ends no process', async () => {
    const locales = { getDefaultLocale: jest.fn(away), find: jest.fn(away) };
    const strapi = strapiOf(locales);
    await expect(resolveLocale(strapi, 'en')).rejects.toThrow('away');
    // A rejection that nobody hears of is told when the turn is over, and fails this test.
    await new Promise((done) => setTimeout(done, 20));
    await expect(defaultLocale(strapi)).rejects.toThrow('away');
    expect(locales.getDefaultLocale).toHaveBeenCalledTimes(2);
  });
});
