/**
 * Boots the app in a folder and does one task there, in a process of its own: a plugin that was
 * loaded once cannot be unloaded. Prints one line of JSON.
 *
 * Usage: node boot-app.mjs FOLDER fill|count|forget
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, task] = process.argv.slice(2);
process.chdir(folder);
const { createStrapi } = createRequire(join(folder, 'package.json'))('@strapi/strapi');

const TASKS = { fill, count: rowCounts, forget };

createStrapi({ appDir: folder, distDir: join(folder, 'dist') })
  .load()
  .then(async (strapi) => {
    const result = await TASKS[task](strapi);
    process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
  })
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`, () => process.exit(1));
  });

/** An article with a row in every kind of table: links, files, credits, address, state. */
async function fill(strapi) {
  const documents = (name) => strapi.documents(`plugin::newsroom.${name}`);
  const author = await documents('author').create({ data: { name: 'Mara Lindqvist' } });
  const contributor = await documents('contributor').create({ data: { name: 'Ola Berg' } });
  const credit = await documents('credit').create({
    data: { contributor: contributor.documentId },
  });
  const post = await documents('related-post').create({ data: { headline: 'Read also' } });
  const image = { name: 'a.jpg', hash: 'a', url: '/a.jpg', mime: 'image/jpeg', size: 1 };
  const file = await strapi.db
    .query('plugin::upload.file')
    .create({ data: { ...image, provider: 'local' } });
  await documents('article').create({
    status: 'published',
    data: {
      headline: 'Kept through a missing build',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'It stayed where it was.' }] }],
      authors: [author.documentId],
      credits: [credit.documentId],
      relatedPosts: [post.documentId],
      leadImage: file.id,
    },
  });
  return rowCounts(strapi);
}

/** Rows of every table of the plugin that stands, loaded or not, and of links to its files. */
async function rowCounts(strapi) {
  const tables = await strapi.db.dialect.schemaInspector.getTables();
  const ours = tables.filter((name) => name.startsWith('newsroom_')).sort();
  const counts = {};
  for (const name of [...ours, 'files_related_mph']) {
    const [row] = await strapi.db.connection(name).count({ rows: '*' });
    counts[name] = Number(row.rows);
  }
  return counts;
}

/** Takes the plugin's tables off the list of those that Strapi keeps. */
async function forget(strapi) {
  await strapi.store.set({ type: 'core', key: 'persisted_tables', value: [] });
  return null;
}
