import type { Core } from '@strapi/strapi';

import { actionId, EDITOR_ACTIONS } from '../../../../shared/admin/actions';
import type { AdminAction } from '../../../../shared/admin/actions';

const EDITOR = 'strapi-editor';
const STORE = { type: 'plugin', name: 'newsroom', key: 'granted-to-editor' } as const;

/**
 * Grants now, and when the role is made: at the very first start Strapi makes its roles after all
 * plugins have begun.
 */
export async function grantEditorWhenThere(strapi: Core.Strapi): Promise<void> {
  strapi.db.lifecycles.subscribe({
    models: ['admin::role'],
    async afterCreate({ params }) {
      if ((params.data as { code?: string } | undefined)?.code === EDITOR)
        await grantEditor(strapi);
    },
  });
  await grantEditor(strapi);
}

/**
 * Gives Strapi's own Editor role what an editor of a newsroom does every day, each action once: what an
 * administrator takes away again stays away.
 */
async function grantEditor(strapi: Core.Strapi): Promise<void> {
  const role: { id: number } | null = await strapi.db
    .query('admin::role')
    .findOne({ where: { code: EDITOR }, select: ['id'] });
  if (!role) return;
  const granted = ((await strapi.store!.get(STORE)) as AdminAction[] | null) ?? [];
  const fresh = EDITOR_ACTIONS.filter((action) => !granted.includes(action));
  if (fresh.length === 0) return;
  await strapi.db.transaction(async () => {
    const permissions = fresh.map((action) => ({ action: actionId(action), subject: null }));
    await strapi.service('admin::role').addPermissions(role.id, permissions);
    await strapi.store!.set({ ...STORE, value: [...granted, ...fresh] });
  });
}
