import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { version } from '../../../package.json';
import { openApiDocument } from '../openapi/document';
import type { Route } from '../openapi/operations/operation';
import { CHANNEL_CACHE, sendAnswer } from './answer';

/** Made once: routes and types stand still while a server runs. */
const documents = new WeakMap<Core.Strapi, string>();

/** What this very server answers, host types and settings included. */
export const sendOpenApi =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    const body = documents.get(strapi) ?? documentOf(strapi);
    documents.set(strapi, body);
    sendAnswer(ctx, {
      body,
      type: 'application/json; charset=utf-8',
      lastModified: null,
      now: new Date(),
      cacheControl: CHANNEL_CACHE,
      shows: [],
    });
  };

/** Strapi has called the plugin's functions by then: these are the routes as they were mounted. */
function documentOf(strapi: Core.Strapi): string {
  const mounted = strapi.plugin('newsroom').routes as unknown as Record<
    string,
    { routes: Route[] }
  >;
  const { routes } = mounted['content-api']!;
  const apiPrefix = strapi.config.get<string>('api.rest.prefix', '/api');
  return JSON.stringify(openApiDocument(strapi, { routes, version, apiPrefix }));
}
