// The process under load: the built app on a database of its own, told over IPC what to do.
import { join, resolve, dirname } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { seedArticles } from './seed.mjs';

// Strapi's ES modules import folders, which Node refuses.
const { createStrapi, factories } = createRequire(import.meta.url)('@strapi/strapi');
const APP = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

const strapi = createStrapi({ appDir: APP, distDir: join(APP, 'dist') });
const runLifecycle = strapi.runPluginsLifecycles.bind(strapi);
strapi.runPluginsLifecycles = (name) => {
  if (name === 'register') addPlainPosts();
  return runLifecycle(name);
};
await strapi.load();
await open(['api::post.post.find', 'plugin::newsroom.correction.find']);
strapi.server.mount();
await new Promise((done) => strapi.server.httpServer.listen(0, '127.0.0.1', done));

const ORDERS = {
  async seed(range) {
    const slug = await seedArticles(strapi, range);
    // Written past everything that would tell: what is kept must not be of before.
    const all = [{ kind: 'articles', documentId: null, locale: null }];
    await strapi.plugin('newsroom').service('changes').record(all);
    return slug;
  },
  publish: (headline) => publish(headline),
  seedPosts: () => seedPosts(100),
  cpu: () => process.cpuUsage(),
};

process.on('message', async ({ id, order, argument }) => {
  if (order === 'stop') process.exit(0);
  process.send({ id, result: await ORDERS[order](argument) });
});
process.send({ port: strapi.server.httpServer.address().port });

/** What Strapi makes of such a type by itself: the other side of the comparison. */
function addPlainPosts() {
  const uid = 'api::post.post';
  strapi.get('apis').add('post', {
    contentTypes: {
      post: {
        schema: {
          kind: 'collectionType',
          collectionName: 'bench_posts',
          info: { singularName: 'post', pluralName: 'posts', displayName: 'Post' },
          options: { draftAndPublish: true },
          globalId: 'BenchPost',
          attributes: {
            headline: { type: 'string' },
            slug: { type: 'string' },
            standfirst: { type: 'text' },
            body: { type: 'blocks' },
            publishedOn: { type: 'datetime' },
            authors: { type: 'relation', relation: 'oneToMany', target: 'plugin::newsroom.author' },
            section: {
              type: 'relation',
              relation: 'manyToOne',
              target: 'plugin::newsroom.section',
            },
            tags: { type: 'relation', relation: 'oneToMany', target: 'plugin::newsroom.tag' },
          },
        },
      },
    },
    routes: { post: factories.createCoreRouter(uid) },
    controllers: { post: factories.createCoreController(uid) },
    services: { post: factories.createCoreService(uid) },
  });
}

async function seedPosts(count) {
  const [author] = await strapi.db.query('plugin::newsroom.author').findMany({ limit: 1 });
  const [section] = await strapi.db.query('plugin::newsroom.section').findMany({ limit: 1 });
  const tags = await strapi.db.query('plugin::newsroom.tag').findMany({ limit: 2 });
  const [article] = await strapi.db.query('plugin::newsroom.article').findMany({ limit: 1 });
  for (let number = 0; number < count; number += 1) {
    await strapi.db.query('api::post.post').create({
      data: {
        documentId: `post${number}`,
        headline: `Post ${number}`,
        slug: `post-${number}`,
        standfirst: article.standfirst,
        body: article.body,
        publishedOn: new Date(Date.now() - number * 60_000),
        publishedAt: new Date(),
        authors: [author.id],
        section: section.id,
        tags: tags.map(({ id }) => id),
      },
    });
  }
}

async function publish(headline) {
  const [author] = await strapi.db.query('plugin::newsroom.author').findMany({ limit: 1 });
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'A boat came in.' }] }];
  const data = { headline, body, authors: [author.documentId] };
  await strapi.documents('plugin::newsroom.article').create({ data, status: 'published' });
  return Date.now();
}

async function open(actions) {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const action of actions) {
    const granted = await permissions.findOne({ where: { action, role: role.id } });
    if (!granted) await permissions.create({ data: { action, role: role.id } });
  }
}
