import type { Core } from '@strapi/strapi';
import request from 'supertest';

const EDITOR = { email: 'editor@example.org', password: 'Editor-1234' };

/** Signs an administrator in and gives what posts to the Content Manager, as the admin does. */
export async function contentManager(strapi: Core.Strapi, type: string) {
  const http = strapi.server.httpServer;
  if (!(await strapi.db.query('admin::user').count())) {
    const role = await strapi.service('admin::role').getSuperAdmin();
    await strapi.service('admin::user').create({
      ...EDITOR,
      firstname: 'Edda',
      lastname: 'Editor',
      isActive: true,
      roles: [role.id],
    });
  }
  const login = await request(http).post('/admin/login').send(EDITOR);
  const token: string = login.body.data.token;
  return (path: string, body: object) =>
    request(http)
      .post(`/content-manager/collection-types/plugin::newsroom.${type}/${path}`)
      .set('Authorization', `Bearer ${token}`)
      .send(body);
}
