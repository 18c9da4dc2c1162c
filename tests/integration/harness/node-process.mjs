// Another node of the same newsroom, in a process of its own: asked over HTTP, told over IPC.
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const APP = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const { createStrapi } = createRequire(join(APP, 'package.json'))('@strapi/strapi');

const strapi = await createStrapi({ appDir: APP, distDir: join(APP, 'dist') }).load();
strapi.server.mount();
const port = Number(process.env.NODE_PORT ?? 0);
await new Promise((done) => strapi.server.httpServer.listen(port, '127.0.0.1', done));

// A node also looks for work by itself, and puts its lists in order after a change: only what is asked
// on behalf of a request counts.
const requests = new AsyncLocalStorage();
strapi.server.httpServer.prependListener('request', () => requests.enterWith({}));
const statements = { count: 0 };
strapi.db.connection.on('query', ({ sql }) => {
  if (!requests.getStore()) return;
  // The log of changes, the outbox and the settings are read by themselves.
  if (!/newsroom_changes|newsroom_deliveries|core_store|article_states/.test(sql))
    statements.count += 1;
});

const ORDERS = {
  create: ({ uid, ...params }) => strapi.documents(uid).create(params),
  update: ({ uid, ...params }) => strapi.documents(uid).update(params),
  publish: ({ uid, ...params }) => strapi.documents(uid).publish(params),
  rows: ({ uid, ...query }) => strapi.db.query(uid).findMany(query),
  live: ({ deed, article, reason }) =>
    strapi.plugin('newsroom').service('liveState')[deed](article, reason),
  /** As the admin's page of a role does it. */
  takeRight: async ({ role: type, action }) => {
    const { id } = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type } });
    const roles = strapi.plugin('users-permissions').service('role');
    const role = await roles.findOne(id);
    const [plugin, controller, name] = action.split('.');
    role.permissions[plugin].controllers[controller][name].enabled = false;
    await roles.updateRole(id, role);
  },
  /** How many statements a request has cost since it was last asked. */
  statements: () => {
    const { count } = statements;
    statements.count = 0;
    return count;
  },
};

process.on('message', async ({ id, order, argument }) => {
  if (order === 'stop') {
    await strapi.destroy();
    process.exit(0);
  }
  try {
    const result = await ORDERS[order](argument);
    process.send({ id, result: JSON.parse(JSON.stringify(result ?? null)) });
  } catch (error) {
    process.send({ id, problem: String(error.stack) });
  }
});
process.send({ port: strapi.server.httpServer.address().port });
