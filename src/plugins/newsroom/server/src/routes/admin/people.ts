import type { AdminRoute } from '.';

const people = (method: string) => `admin-people.${method}`;

export const peopleRoutes: readonly AdminRoute[] = [
  { method: 'GET', path: '/people/:kind', handler: people('list'), action: 'people.read' },
  {
    method: 'GET',
    path: '/people/:kind/:id/stories',
    handler: people('stories'),
    action: 'people.read',
  },
  {
    method: 'GET',
    path: '/people/authors/:id/merge',
    handler: people('planMerge'),
    action: 'people.merge',
  },
  {
    method: 'POST',
    path: '/people/authors/:id/merge',
    handler: people('merge'),
    action: 'people.merge',
  },
  {
    method: 'POST',
    path: '/people/contributors/:id/author',
    handler: people('makeAuthor'),
    action: 'people.merge',
  },
];
