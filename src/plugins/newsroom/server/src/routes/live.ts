import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { answerErrors } from '../controllers/answer-errors';
import { sendChanges, streamChanges } from '../controllers/changes';
import { sendOpenApi } from '../controllers/openapi';
import { sendHealth } from '../controllers/operations';

const middlewares = [answerErrors];

/** Whoever may list articles may follow what becomes of them. */
const FOLLOW = { scope: ['plugin::newsroom.article.find'] };

const get = (
  path: string,
  handler: string | ((ctx: Context) => Promise<void>),
  auth?: false | { scope: string[] },
) => ({
  method: 'GET',
  path,
  handler,
  config: { middlewares, ...(auth === undefined ? {} : { auth }) },
});

export const liveRoutes = ({ strapi }: { strapi: Core.Strapi }) => [
  get('/changes', sendChanges(strapi), FOLLOW),
  get('/changes/stream', streamChanges(strapi), FOLLOW),
  get('/health', sendHealth(strapi), false),
  get('/openapi.json', sendOpenApi(strapi), false),
  get('/metrics', 'operations.metrics'),
];
