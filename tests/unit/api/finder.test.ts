import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { finder } from '../../../src/plugins/newsroom/server/src/services/content/read/allowed-populate';

const AUTHOR = 'plugin::newsroom.author';

interface Auth {
  strategy: { name: string };
  credentials: unknown;
  ability: object;
}

const publicRole = (): Auth => ({
  strategy: { name: 'users-permissions' },
  credentials: null,
  ability: {},
});

const strapiWhere = (verify: (auth: Auth) => void): Core.Strapi =>
  ({ get: () => ({ verify: async (auth: Auth) => verify(auth) }) }) as unknown as Core.Strapi;

describe('finder', () => {
  it('asks once what the public role may find', async () => {
    const verify = jest.fn();
    const [strapi, auth] = [strapiWhere(verify), publicRole()];
    expect(await finder(strapi, auth)(AUTHOR)).toBe(true);
    expect(await finder(strapi, { ...auth })(AUTHOR)).toBe(true);
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('takes nobody for another of the same ability', async () => {
    const strapi = strapiWhere(({ credentials }) => {
      if (credentials !== 'chief') throw new errors.ForbiddenError();
    });
    const strategy = { name: 'desk-key' };
    const ability = {};
    expect(await finder(strapi, { strategy, ability, credentials: 'chief' })(AUTHOR)).toBe(true);
    expect(await finder(strapi, { strategy, ability, credentials: 'guest' })(AUTHOR)).toBe(false);
  });

  it('keeps a refusal, but not what went wrong', async () => {
    const refuse = jest.fn(() => {
      throw new errors.ForbiddenError();
    });
    const refused = publicRole();
    expect(await finder(strapiWhere(refuse), refused)(AUTHOR)).toBe(false);
    expect(await finder(strapiWhere(refuse), refused)(AUTHOR)).toBe(false);
    expect(refuse).toHaveBeenCalledTimes(1);

    let isAway = true;
    const verify = () => {
      if (isAway) throw new Error('The database is away.');
    };
    const [strapi, auth] = [strapiWhere(verify), publicRole()];
    expect(await finder(strapi, auth)(AUTHOR)).toBe(false);
    isAway = false;
    expect(await finder(strapi, auth)(AUTHOR)).toBe(true);
  });
});
