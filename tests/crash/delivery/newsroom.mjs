// The process that is killed: publishes, or only sends, on the database that it is given.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const APP = resolve(fileURLToPath(import.meta.url), '../../../..');
const { createStrapi } = createRequire(join(APP, 'package.json'))('@strapi/strapi');
const [task, receiverUrl] = process.argv.slice(2);
const WRITERS = 3;
/** Longer than any lease: what a killed process had under way is due again. */
const LATER_MS = 3_600_000;

const say = (line) => process.send(line);
const strapi = await createStrapi({ appDir: APP, distDir: join(APP, 'dist') }).load();
const service = (name) => strapi.plugin('newsroom').service(name);
const articles = strapi.documents('plugin::newsroom.article');

await service('settings').saveEndpoint({ id: 'partner', kind: 'webhook', url: receiverUrl });
const passed = task === 'drain' ? LATER_MS : 0;
const clock = { now: () => new Date(Date.now() + passed), random: () => 0 };
const dispatcher = service('dispatcher').another(clock);

async function publish(author) {
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'A boat came in.' }] }];
  const data = { headline: `Boat ${Math.random()}`, body, authors: [author.documentId] };
  const { documentId } = await articles.create({ data, status: 'published' });
  say({ point: 'committed', documentId });
}

if (task === 'publish') {
  const author = await strapi
    .documents('plugin::newsroom.author')
    .create({ data: { name: 'Mara' } });
  dispatcher.start();
  say({ point: 'ready' });
  const writer = async () => {
    for (;;) {
      await publish(author);
      // better-sqlite3 answers at once: without a turn of the event loop nothing else would ever run.
      await new Promise((done) => setImmediate(done));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
} else {
  for (let idle = 0; idle < 2; idle += 1) {
    await dispatcher.round();
    await dispatcher.idle();
  }
  const published = await strapi.db
    .query('plugin::newsroom.article')
    .findMany({ select: ['documentId'], where: { publishedAt: { $notNull: true } } });
  const rows = await strapi.db
    .query('plugin::newsroom.delivery')
    .findMany({ select: ['articleDocumentId', 'eventId', 'state', 'receipts'] });
  say({ point: 'drained', published: published.map(({ documentId }) => documentId), rows });
  await dispatcher.stop();
  await strapi.destroy();
  process.exit(0);
}
