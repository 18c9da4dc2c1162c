import type { AdminRoute } from '.';

const settings = (method: string) => `admin-settings.${method}`;
const endpoint = '/settings/endpoints/:id';

export const settingsRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/settings', handler: settings('find'), action: 'settings.read' },
  { method: 'PUT', path: '/settings', handler: settings('update'), action: 'settings.update' },
  {
    method: 'POST',
    path: '/settings/endpoints',
    handler: settings('createEndpoint'),
    action: 'settings.update',
  },
  {
    method: 'PUT',
    path: endpoint,
    handler: settings('updateEndpoint'),
    action: 'settings.update',
  },
  {
    method: 'POST',
    path: `${endpoint}/rotate`,
    handler: settings('rotateSecret'),
    action: 'settings.update',
  },
  {
    method: 'POST',
    path: `${endpoint}/reopen`,
    handler: settings('reopenEndpoint'),
    action: 'settings.update',
  },
  {
    method: 'DELETE',
    path: endpoint,
    handler: settings('removeEndpoint'),
    action: 'settings.update',
  },
];
