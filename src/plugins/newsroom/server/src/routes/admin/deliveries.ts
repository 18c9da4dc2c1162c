import type { AdminRoute } from '.';

const deliveries = (method: string) => `admin-deliveries.${method}`;

export const deliveriesRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/deliveries', handler: deliveries('list'), action: 'deliveries.read' },
  {
    method: 'GET',
    path: '/deliveries/health',
    handler: deliveries('health'),
    action: 'deliveries.read',
  },
  {
    method: 'POST',
    path: '/deliveries/:id/replay',
    handler: deliveries('replay'),
    action: 'deliveries.replay',
  },
  {
    method: 'POST',
    path: '/endpoints/:id/replay',
    handler: deliveries('replayParked'),
    action: 'deliveries.replay',
  },
];
