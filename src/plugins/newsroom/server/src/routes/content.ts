import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { answerErrors } from '../controllers/answer-errors';

/** Each path and the controller behind it, which also names the permission: `article.find`. */
const PATHS = {
  '/articles': 'article',
  '/authors': 'author',
  '/contributors': 'contributor',
  '/credits': 'credit',
  '/related-posts': 'related-post',
  '/sections': 'section',
  '/tags': 'tag',
} as const;

const middlewares = [answerErrors];

const readingRoutes = Object.entries(PATHS).flatMap(([path, controller]) => [
  { method: 'GET', path, handler: `${controller}.find`, config: { middlewares } },
  {
    method: 'GET',
    path: `${path}/:documentId`,
    handler: `${controller}.findOne`,
    config: { middlewares },
  },
]);

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
  ...readingRoutes,
];
