import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { answerErrors } from '../controllers/answer-errors';
import { READABLE } from '../services/content/readable-types';

const middlewares = [answerErrors];

const route = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { middlewares },
});

/** A type's name is that of its controller, and so of its permissions: `article.find`. */
const routesOfTypes = Object.entries(READABLE).flatMap(([controller, { path }]) => [
  route('GET', path, `${controller}.find`),
  route('GET', `${path}/:documentId`, `${controller}.findOne`),
  route('POST', path, `${controller}.create`),
  route('PUT', `${path}/:documentId`, `${controller}.update`),
  route('DELETE', `${path}/:documentId`, `${controller}.delete`),
]);

const routesOfArticles = [
  // Also the permission behind `status=draft` everywhere.
  route('GET', '/articles/drafts', 'article.findDrafts'),
  route('POST', '/articles/:documentId/publish', 'article.publish'),
  route('POST', '/articles/:documentId/unpublish', 'article.unpublish'),
];

/** Whoever may read an article may read it by its slug: no permission of its own to grant. */
const bySlug = ({ strapi }: { strapi: Core.Strapi }) => ({
  method: 'GET',
  path: '/articles/by-slug/:slug',
  handler: (ctx: Context, next: Next) =>
    strapi.plugin('newsroom').controller('article').findBySlug!(ctx, next),
  config: { middlewares, auth: { scope: ['plugin::newsroom.article.findOne'] } },
});

export const contentRoutes = ({ strapi }: { strapi: Core.Strapi }) => [
  bySlug({ strapi }),
  ...routesOfArticles,
  ...routesOfTypes,
];
