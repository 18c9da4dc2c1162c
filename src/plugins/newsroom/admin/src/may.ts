import { useAuth } from '@strapi/strapi/admin';

import { actionId } from '../../shared/admin/actions';
import type { AdminAction } from '../../shared/admin/actions';

/** What the signed-in user's roles allow. The server decides again; this only hides what would fail. */
export function useMay(): (action: AdminAction) => boolean {
  const permissions = useAuth('Newsroom', (state) => state.permissions);
  return (action) => permissions.some((permission) => permission.action === actionId(action));
}

/** For `permissions` of a link, a page or a widget. */
export const permission = (action: AdminAction) => ({ action: actionId(action), subject: null });
