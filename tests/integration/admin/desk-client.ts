import supertest from 'supertest';

import { PASSWORD, administratorToken, tokenOf } from '../harness/administrator';
import type { Newsroom } from '../harness/boot';

export interface DeskUser {
  /** As the header has it. */
  authorization: string;
  get(path: string): supertest.Test;
  post(path: string, body?: object): supertest.Test;
  put(path: string): supertest.Test;
  del(path: string): supertest.Test;
}

/** An administrator, who may do everything. */
export async function superAdmin(newsroom: Newsroom): Promise<DeskUser> {
  return asUser(newsroom, await administratorToken(newsroom.strapi));
}

/** Somebody with a role of their own that was given nothing, or these actions. */
export async function colleague(
  newsroom: Newsroom,
  { actions = [] }: { actions?: readonly string[] } = {},
): Promise<DeskUser> {
  const { strapi } = newsroom;
  const name = `Desk ${Math.random().toString(36).slice(2)}`;
  const role = await strapi.service('admin::role').create({ name, description: name });
  await strapi.service('admin::role').assignPermissions(
    role.id,
    actions.map((action) => ({ action: `plugin::newsroom.${action}`, subject: null })),
  );
  const email = `${name.replace(' ', '-').toLowerCase()}@example.org`;
  await strapi.service('admin::user').create({
    firstname: 'Bo',
    lastname: 'Lund',
    email,
    password: PASSWORD,
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  return asUser(newsroom, await tokenOf(strapi, email));
}

function asUser({ http }: Newsroom, token: string): DeskUser {
  const desk = (path: string) => `/newsroom/desk${path}`;
  const authorization = `Bearer ${token}`;
  const asked = (test: supertest.Test) => test.set('Authorization', authorization);
  return {
    authorization,
    get: (path) => asked(supertest(http).get(desk(path))),
    post: (path, body = {}) => asked(supertest(http).post(desk(path))).send(body),
    put: (path) => asked(supertest(http).put(desk(path))),
    del: (path) => asked(supertest(http).delete(desk(path))),
  };
}
