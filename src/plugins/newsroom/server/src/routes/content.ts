import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { answerErrors } from '../controllers/answer-errors';
import { READABLE } from '../services/content/readable-types';
import { READS } from './reads';
import type { ReadRoute } from './reads';

const middlewares = [answerErrors];

const route = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { middlewares },
});

/** A type's name is that of its controller, and so of its permissions: `article.find`. */
const writesOfTypes = Object.entries(READABLE).flatMap(([controller, { path }]) => [
  route('POST', path, `${controller}.create`),
  route('PUT', `${path}/:documentId`, `${controller}.update`),
  route('DELETE', `${path}/:documentId`, `${controller}.delete`),
]);

const writesOfArticles = [
  route('POST', '/articles/:documentId/publish', 'article.publish'),
  route('POST', '/articles/:documentId/unpublish', 'article.unpublish'),
];

/** A handler that is named makes a permission of its own; one with a scope must not, and is a function. */
const read = (strapi: Core.Strapi, { path, handler, scope }: ReadRoute) => {
  if (!scope) return route('GET', path, handler);
  const [controller = '', action = ''] = handler.split('.');
  return {
    method: 'GET',
    path,
    handler: (ctx: Context, next: Next) =>
      strapi.plugin('newsroom').controller(controller)[action]!(ctx, next),
    config: { middlewares, auth: { scope: [...scope] } },
  };
};

export const contentRoutes = ({ strapi }: { strapi: Core.Strapi }) => [
  ...READS.map((entry) => read(strapi, entry)),
  ...writesOfArticles,
  ...writesOfTypes,
];
