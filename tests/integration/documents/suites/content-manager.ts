import type { Core } from '@strapi/strapi';
import request from 'supertest';

import { administratorToken } from '../../harness/administrator';

/** Signs an administrator in and gives what posts to the Content Manager, as the admin does. */
export async function contentManager(strapi: Core.Strapi, type: string) {
  const http = strapi.server.httpServer;
  const token = await administratorToken(strapi);
  return (path: string, body: object) =>
    request(http)
      .post(`/content-manager/collection-types/plugin::newsroom.${type}/${path}`)
      .set('Authorization', `Bearer ${token}`)
      .send(body);
}
