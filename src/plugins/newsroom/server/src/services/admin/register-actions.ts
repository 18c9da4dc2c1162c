import type { Core } from '@strapi/strapi';

import { ADMIN_ACTIONS } from '../../../../shared/admin/actions';

/** Makes the actions known, so that a role can be given them under Settings → Roles → Plugins. */
export async function registerAdminActions(strapi: Core.Strapi): Promise<void> {
  const actions = Object.entries(ADMIN_ACTIONS).map(([uid, { group, label }]) => ({
    section: 'plugins',
    pluginName: 'newsroom',
    uid,
    subCategory: group,
    displayName: label,
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
