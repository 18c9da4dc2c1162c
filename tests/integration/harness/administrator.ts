import type { Core } from '@strapi/strapi';
import supertest from 'supertest';

export const PASSWORD = 'Newsroom-2026';

const ADA = { firstname: 'Ada', lastname: 'Berg', email: 'ada@example.org', password: PASSWORD };

/** The token of Ada Berg, who may do everything; suites that share a newsroom share her. */
export async function administratorToken(strapi: Core.Strapi): Promise<string> {
  const { email } = ADA;
  if (!(await strapi.db.query('admin::user').count({ where: { email } }))) {
    const role = await strapi.service('admin::role').getSuperAdmin();
    const user = { ...ADA, isActive: true, registrationToken: null, roles: [role.id] };
    await strapi.service('admin::user').create(user);
  }
  return tokenOf(strapi, email);
}

/** Signs in, as the admin does. */
export async function tokenOf(strapi: Core.Strapi, email: string): Promise<string> {
  const login = supertest(strapi.server.httpServer).post('/admin/login');
  const answer = await login.send({ email, password: PASSWORD });
  return answer.body.data.token;
}
