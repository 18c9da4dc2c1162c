import type { Core } from '@strapi/strapi';

const READ_ACTIONS = [
  'article',
  'author',
  'contributor',
  'correction',
  'credit',
  'related-post',
  'section',
  'tag',
].flatMap((name) => [`plugin::newsroom.${name}.find`, `plugin::newsroom.${name}.findOne`]);

const OPENED = { type: 'plugin', name: 'newsroom', key: 'opened_to_readers' } as const;

/**
 * The sample app serves published content without a login. Granted once, at the first start:
 * what an administrator takes away later stays away.
 */
export async function openNewsroomToReaders(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store!(OPENED);
  if (await store.get({})) return;

  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  if (!role) return;

  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const action of READ_ACTIONS) {
    const granted = await permissions.findOne({ where: { action, role: role.id } });
    if (!granted) await permissions.create({ data: { action, role: role.id } });
  }
  await store.set({ value: true });
}
