import type { Core } from '@strapi/strapi';

/** Where the server would answer, for work that no request has begun. */
export function serverOrigin(strapi: Core.Strapi): string {
  const url = String(strapi.config.get('server.url') ?? '');
  return url || `http://localhost:${strapi.config.get('server.port')}`;
}
