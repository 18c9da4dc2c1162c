import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { post, writeWxr } from './posts.mjs';

const CHOICES = {
  format: null,
  namespace: null,
  isDryRun: false,
  publish: true,
  defaultAuthor: null,
  timezone: 'UTC',
  name: null,
  writer: 'sets',
};

/** Reading, cleaning, matching and writing a WordPress export, twice, beside a Document Service loop. */
export async function compareWhole(strapi, { count, documents }) {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  const file = join(folder, 'export.xml');
  await writeWxr(file, count);
  const loop = await timed(() => loopOf(strapi, documents));
  const first = await importOnce(strapi, file);
  const second = await importOnce(strapi, file);
  rmSync(folder, { recursive: true });
  return {
    documents: loop / documents,
    first: first.seconds / count,
    second: second.seconds / count,
    counts: [first.counts, second.counts],
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** What a migration script does that cleans nothing: an article a post, people and terms looked up. */
async function loopOf(strapi, count) {
  const known = new Map();
  const idOf = async (type, name) => {
    const key = `${type}:${name}`;
    if (!known.has(key)) {
      const made = await strapi.documents(`plugin::newsroom.${type}`).create({ data: { name } });
      known.set(key, made.documentId);
    }
    return known.get(key);
  };
  for (let number = 0; number < count; number += 1) {
    const each = post(1_000_000 + number);
    const related = await strapi
      .documents('plugin::newsroom.related-post')
      .create({ data: { headline: each.related } });
    await strapi.documents('plugin::newsroom.article').create({
      status: 'published',
      data: {
        headline: each.headline,
        publishedOn: each.publishedOn,
        body: each.paragraphs.map((text) => ({
          type: 'paragraph',
          children: [{ type: 'text', text }],
        })),
        authors: [await idOf('author', each.authors[0])],
        section: await idOf('section', `Loop ${each.section}`),
        tags: [
          await idOf('tag', `Loop ${each.tags[0]}`),
          await idOf('tag', `Loop ${each.tags[1]}`),
        ],
        relatedPosts: [related.documentId],
      },
    });
  }
}

export async function importOnce(strapi, file, cleaning = { shared: false }) {
  const running = strapi
    .plugin('newsroom')
    .service('imports')
    .run({ sources: [file], choices: CHOICES, cleaning });
  let counts = null;
  const seconds = await timed(async () => {
    for (let next = await running.next(); ; next = await running.next()) {
      if (!next.done) continue;
      counts = next.value.counts;
      return;
    }
  });
  return { seconds, counts };
}

async function timed(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
