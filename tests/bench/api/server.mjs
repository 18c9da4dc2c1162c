// The process under load: the built app on a database of its own, told over IPC what to do.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { addPlainPosts, seedPlainPosts } from './plain-posts.mjs';
import { seedArticles } from './seed.mjs';

// Strapi's ES modules import folders, which Node refuses.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const APP = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const KEEPS_NOTHING = process.env.BENCH_KEEPS_NOTHING === 'true';

const strapi = createStrapi({ appDir: APP, distDir: join(APP, 'dist') });
const runLifecycle = strapi.runPluginsLifecycles.bind(strapi);
strapi.runPluginsLifecycles = (name) => {
  if (name === 'register') {
    addPlainPosts(strapi);
    if (KEEPS_NOTHING) strapi.config.set('plugin::newsroom.answerCacheMegabytes', 0);
  }
  return runLifecycle(name);
};
await strapi.load();
// Where two share a database, the first has opened it.
if (!KEEPS_NOTHING) await open('api::post.post.find');
strapi.server.mount();
await new Promise((done) => strapi.server.httpServer.listen(0, '127.0.0.1', done));

const ORDERS = {
  seed: (range) => seedArticles(strapi, range),
  seedPosts: () => seedPlainPosts(strapi),
  publish: (headline) => publish(headline),
  cpu: async () => ({ backends: await backends(), own: own() }),
};

process.on('message', async ({ id, order, argument }) => {
  if (order === 'stop') process.exit(0);
  process.send({ id, result: await ORDERS[order](argument) });
});
process.send({ port: strapi.server.httpServer.address().port });

async function publish(headline) {
  const [author] = await strapi.db.query('plugin::newsroom.author').findMany({ limit: 1 });
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'A boat came in.' }] }];
  const data = { headline, body, authors: [author.documentId] };
  await strapi.documents('plugin::newsroom.article').create({ data, status: 'published' });
  return Date.now();
}

/** The newsroom's own types are open by the app's bootstrap. */
async function open(action) {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  await permissions.create({ data: { action, role: role.id } });
}

function own() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** What PostgreSQL's processes have spent that work for this one, in µs by pid; SQLite works in ours. */
async function backends() {
  if (process.env.DATABASE_CLIENT !== 'postgres') return {};
  const { rows } = await strapi.db.connection.raw(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  const spent = rows.flatMap(({ pid }) => {
    try {
      const [nanoseconds] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
      return [[pid, Number(nanoseconds) / 1_000]];
    } catch {
      // It ended between the two.
      return [];
    }
  });
  return Object.fromEntries(spent);
}
