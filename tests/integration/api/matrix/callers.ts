import type { Core } from '@strapi/strapi';

import { HOST_TYPES } from '../host-app';

/** Everybody who may ask, from nobody in particular to a token with every right. */

const OURS = [
  'article',
  'author',
  'contributor',
  'correction',
  'credit',
  'related-post',
  'section',
  'tag',
];

export const READ_ACTIONS = [
  ...OURS.map((name) => `plugin::newsroom.${name}`),
  ...HOST_TYPES.map((name) => `api::${name}.${name}`),
  'plugin::upload.file',
  'plugin::upload.content-api',
].flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]);

export const DRAFT_RIGHT = 'plugin::newsroom.article.findDrafts';

export interface Caller {
  name: string;
  headers: Readonly<Record<string, string>>;
  readsDrafts: boolean;
}

export async function makeCallers(strapi: Core.Strapi): Promise<Caller[]> {
  await grant(strapi, 'public', READ_ACTIONS);
  await grant(strapi, 'authenticated', READ_ACTIONS);
  const closed = { readsDrafts: false };
  const open = { readsDrafts: true };
  return [
    { name: 'the public', headers: {}, ...closed },
    { name: 'a user', headers: bearer(await userToken(strapi)), ...closed },
    { name: 'a read-only token', headers: bearer(await token(strapi, 'read-only')), ...closed },
    {
      name: 'a custom token',
      headers: bearer(await token(strapi, 'custom', READ_ACTIONS)),
      ...closed,
    },
    {
      name: 'an editor',
      headers: bearer(await token(strapi, 'custom', [...READ_ACTIONS, DRAFT_RIGHT])),
      ...open,
    },
    { name: 'a full-access token', headers: bearer(await token(strapi, 'full-access')), ...open },
  ];
}

const bearer = (value: string) => ({ Authorization: `Bearer ${value}` });

let tokens = 0;

export async function token(
  strapi: Core.Strapi,
  type: 'read-only' | 'custom' | 'full-access',
  permissions?: readonly string[],
): Promise<string> {
  tokens += 1;
  const known = permissions && knownActions(strapi, permissions);
  const { accessKey } = await strapi.service('admin::api-token').create({
    name: `token ${tokens}`,
    description: '',
    type,
    lifespan: null,
    ...(known ? { permissions: known } : {}),
  });
  return accessKey;
}

/** Strapi refuses a token with an action that no route has. */
function knownActions(strapi: Core.Strapi, actions: readonly string[]): string[] {
  const known = strapi.contentAPI.permissions.providers.action.keys();
  return actions.filter((action) => known.includes(action));
}

async function userToken(strapi: Core.Strapi): Promise<string> {
  const role = await roleOf(strapi, 'authenticated');
  const user = await strapi.db.query('plugin::users-permissions.user').create({
    data: { username: 'reader', email: 'reader@example.org', confirmed: true, role: role.id },
  });
  return strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
}

export async function grant(
  strapi: Core.Strapi,
  roleType: string,
  actions: readonly string[],
): Promise<void> {
  const role = await roleOf(strapi, roleType);
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const action of actions) {
    const granted = await permissions.findOne({ where: { action, role: role.id } });
    if (!granted) await permissions.create({ data: { action, role: role.id } });
  }
}

const roleOf = (strapi: Core.Strapi, type: string): Promise<{ id: number }> =>
  strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } });
