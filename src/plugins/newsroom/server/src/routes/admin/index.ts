import { actionId } from '../../../../shared/admin/actions';
import type { AdminAction } from '../../../../shared/admin/actions';
import { answerAdminErrors } from '../../controllers/admin/answer-admin-errors';
import { articleDeskRoutes } from './article-desk';
import { deliveriesRoutes } from './deliveries';
import { importDeskRoutes } from './import-desk';
import { peopleRoutes } from './people';
import { settingsRoutes } from './settings';

/** One route of the newsroom's own pages. Nothing here is open: each names what it asks of a role. */
export interface AdminRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/newsroom/desk`. */
  path: string;
  /** `controller.method`. */
  handler: string;
  /** Ours, or one of Strapi's with the type that it is about. */
  action: AdminAction | readonly [action: string, type: string];
}

const ROUTES: readonly AdminRoute[] = [
  ...importDeskRoutes,
  ...articleDeskRoutes,
  ...peopleRoutes,
  ...deliveriesRoutes,
  ...settingsRoutes,
];

export const adminRoutes = {
  type: 'admin' as const,
  routes: ROUTES.map(({ method, path, handler, action }) => ({
    method,
    path: `/desk${path}`,
    handler,
    config: {
      middlewares: [answerAdminErrors],
      policies: [
        'admin::isAuthenticatedAdmin',
        {
          name: 'admin::hasPermissions',
          config: { actions: [typeof action === 'string' ? actionId(action) : action] },
        },
      ],
    },
  })),
};
