// Another node of the same newsroom, in a process of its own: asked over HTTP, told over IPC.
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const APP = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const { createStrapi } = createRequire(join(APP, 'package.json'))('@strapi/strapi');

const strapi = await createStrapi({ appDir: APP, distDir: join(APP, 'dist') }).load();
strapi.server.mount();
const port = Number(process.env.NODE_PORT ?? 0);
await new Promise((done) => strapi.server.httpServer.listen(port, '127.0.0.1', done));

const statements = { count: 0 };
strapi.db.connection.on('query', ({ sql }) => {
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
