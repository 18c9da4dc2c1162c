import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { build } from 'esbuild';

import { html } from './posts.mjs';
import { APP } from './strapi.mjs';

const PLUGIN = join(APP, 'src/plugins/newsroom');

let parts = null;

/** The steps of an import, which the built plugin has no door to; bundled from the sources once. */
async function importParts() {
  if (parts) return parts;
  const folder = mkdtempSync(join(PLUGIN, 'node_modules/.bench-'));
  const outfile = join(folder, 'imports.cjs');
  const from = (path) => JSON.stringify(join(PLUGIN, 'server/src/imports', path));
  await build({
    stdin: {
      contents: `
        export { writeTogether } from ${from('write/write-together')};
        export { planPosts } from ${from('plan/plan-stories')};
        export { startRun } from ${from('journal/runs')};
        export { loadDirectories } from ${from('match/load-directories')};
        export { loadLocales } from ${from('locales')};
        export { CleaningAhead } from ${from('cleaning/cleaning-ahead')};
        export { deskHere } from ${from('cleaning/clean-here')};
        export { Declared } from ${from('match/declared')};
        export { NearStories } from ${from('match/near/near-stories')};
        export { PeopleMapping } from ${from('match/people/mapping')};
        export { UnmatchedNames } from ${from('match/people/unmatched')};
        export { entriesOf } from ${from('../services/search/entries')};
        export { STORES } from ${from('../services/search/stores')};
      `,
      resolveDir: PLUGIN,
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  parts = createRequire(import.meta.url)(outfile);
  return parts;
}

/** A run that writes what is planned for it. */
export async function writing(strapi) {
  const parts = await importParts();
  const { loadDirectories, loadLocales, startRun, writeTogether } = parts;
  const choices = {
    publish: true,
    isDryRun: false,
    defaultAuthor: null,
    timezone: 'UTC',
    name: null,
  };
  const declared = new parts.Declared();
  const runRow = await startRun(strapi, { sources: [], choices, folder: '.' });
  const locales = await loadLocales(strapi);
  const run = {
    strapi,
    choices: { ...choices, namespace: 'bench' },
    locales,
    directories: await loadDirectories(strapi, { near: true }),
    mapping: new parts.PeopleMapping([], null),
    unmatched: new parts.UnmatchedNames(),
    cleaning: new parts.CleaningAhead(
      parts.deskHere,
      {
        namespace: 'bench',
        rules: null,
        profiles: new Map(),
        ready: { publish: true, timezone: 'UTC', locales },
      },
      declared,
    ),
    survey: { declared, profiles: new Map() },
    nearStories: new parts.NearStories(strapi, new Date(0)),
    namespaces: new Set(),
    met: new Map(),
    wantedTargets: new Map(),
    resumes: null,
    foreseen: null,
    writer: 'sets',
  };
  return {
    run,
    async write(plans, atOnce) {
      for (let start = 0; start < plans.length; start += atOnce) {
        const outcomes = await writeTogether(run, runRow, plans.slice(start, start + atOnce));
        if (outcomes.some(({ row }) => row.outcome !== 'create'))
          throw new Error('not all written');
      }
    },
  };
}

/** Read, cleaned and matched: all but written. */
export async function plannedStories({ run }, list) {
  const { planPosts } = await importParts();
  const planned = [];
  for (const each of list) {
    const read = {
      kind: 'post',
      source: 'bench',
      alone: false,
      post: {
        kind: 'post',
        type: 'post',
        format: 'web-page',
        id: each.id,
        url: null,
        formerUrls: [],
        status: 'public',
        slug: null,
        headline: each.headline,
        kicker: null,
        standfirst: null,
        language: 'en',
        publishedOn: each.publishedOn,
        updatedOn: null,
        people: [],
        byline: 'By Ada Norling and Bo Berg',
        credit: null,
        dateline: null,
        section: null,
        tags: [],
        terms: [],
        siteTitle: null,
        siteUrl: null,
        leadImage: null,
        leadImageId: null,
        media: [],
        parentId: null,
        commentCount: null,
        access: null,
        seoTitle: null,
        seoDescription: null,
        copyright: null,
        customFields: [],
        body: each.paragraphs.join('\n\n'),
        bodyFormat: 'text',
        raw: html(each),
        line: null,
      },
    };
    planned.push(read);
  }
  const plans = await planPosts(run, planned);
  for (const plan of plans) {
    plan.story.relatedPosts = [
      {
        headline: 'Harbour wall to be mended',
        teaser: null,
        url: null,
        byline: null,
        authors: [],
        dateline: null,
        placement: 'footer',
        afterParagraph: null,
      },
    ];
    if (plan.matched.authors.length !== 2) throw new Error('expected two authors');
  }
  return plans;
}

/** The words by which SQLite finds articles, as rows of its index. */
export async function searchWords(strapi, articles) {
  const { entriesOf, STORES } = await importParts();
  const entries = await strapi.db.transaction(({ trx }) =>
    entriesOf(
      { strapi, trx },
      articles.map((row) => ({ documentId: row.document_id, locale: row.locale })),
    ),
  );
  return entries.map(STORES.sqlite.rowOf).map(({ article_id, headline, summary, names, body }) => ({
    rowid: article_id,
    headline,
    summary,
    names,
    body,
  }));
}
