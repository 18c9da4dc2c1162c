// npm run bench -- api [--sizes 100,100000] [--rounds 3]
// Ratios of CPU time within one run: warm and cold reads against Strapi's own REST and a bare Koa.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ask, cpuPerRequest, startProcess } from './process.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const API = '/api/newsroom';
const PLAIN = {
  list: '/api/posts?populate=*&pagination[pageSize]=25&sort=publishedOn:desc',
  one: '/api/posts?populate=*&filters[slug]=post-50',
};

/** Passes by what is kept, as every caller with a cookie does. */
const COLD = { Cookie: 'bench=1' };

/** Words that nearly every, many, and few articles have, and two of them together. */
const SOUGHT = ['bane', 'toba', 'lulu', 'rishamoki', 'toba+lulu', '%22ne+ri%22', 'dorvenk*'];

const LIST = 'list';
const ONE = 'one';

/** What is read, and what of Strapi's own it is compared with. */
const readings = (slug) => ({
  'list of 25 cards': [`${API}/articles?view=card&pagination[pageSize]=25`, LIST],
  'cards, by cursor': [`${API}/articles/latest?pagination[limit]=25`, LIST],
  'list of 25, whole': [`${API}/articles?pagination[pageSize]=25`, LIST],
  'article by slug': [`${API}/articles/by-slug/${slug}`, ONE],
  'section page': [`${API}/sections/by-slug/section-3`, LIST],
  'RSS feed': [`${API}/feeds/rss.xml`, LIST],
  'RSS of a section': [`${API}/feeds/sections/section-3/rss.xml`, LIST],
});

export async function run(args) {
  const option = (name, standard) => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? standard : args[at + 1];
  };
  const sizes = option('sizes', '100,100000').split(',').map(Number);
  const rounds = Number(option('rounds', '3'));
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  const app = await startProcess(join(here, 'server.mjs'), environment(folder));
  const koa = await startProcess(join(here, 'bare-koa.mjs'));
  try {
    let seeded = 0;
    const cold = {};
    for (const size of sizes) {
      const slug = await app.tell('seed', { from: seeded, to: size });
      if (seeded === 0) await app.tell('seedPosts');
      seeded = size;
      cold[size] = await measure({ app, koa, slug, size, rounds });
    }
    compareSizes(cold);
  } finally {
    app.stop();
    koa.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

async function measure({ app, koa, slug, size, rounds }) {
  console.log(`\n${size} articles (CPU per request; × = how many times the peer needs)`);
  const cold = {};
  for (const [name, [path, peer]] of Object.entries(readings(slug))) {
    // Twice, and a moment for the second of the last change to pass.
    await ask(app.port, path);
    await new Promise((done) => setTimeout(done, 1_200));
    const { headers, body, status } = await ask(app.port, path);
    if (status !== 200) throw new Error(`${path}: ${status} ${body.toString().slice(0, 300)}`);
    const { date: _date, connection: _c, 'keep-alive': _k, ...sent } = headers;
    await koa.tell('answer', {
      path: path.split('?')[0],
      headers: sent,
      body: body.toString('base64'),
    });

    const best = {
      warm: Infinity,
      fresh: Infinity,
      koa: Infinity,
      cold: Infinity,
      plain: Infinity,
    };
    const note = (key, value) => (best[key] = Math.min(best[key], value));
    for (let round = 0; round < rounds; round += 1) {
      note('warm', await cpuPerRequest(app, path, { count: 2_000 }));
      note('koa', await cpuPerRequest(koa, path, { count: 2_000 }));
      const tag = { 'If-None-Match': headers.etag };
      note('fresh', await cpuPerRequest(app, path, { count: 2_000, headers: tag, expect: 304 }));
      note('cold', await cpuPerRequest(app, path, { count: 30, headers: COLD }));
      note('plain', await cpuPerRequest(app, PLAIN[peer], { count: 30 }));
    }
    cold[name] = best.cold;
    const times = (peer, ours) => `${(peer / ours).toFixed(1)} ×`;
    console.log(
      `  ${name.padEnd(18)} ${String(body.length).padStart(7)} bytes  ` +
        `warm ${best.warm.toFixed(0)} µs: ${((100 * best.koa) / best.warm).toFixed(0)} % of bare Koa, ` +
        `${times(best.plain, best.warm)} Strapi’s ${peer}; 304 ${best.fresh.toFixed(0)} µs; ` +
        `cold ${(best.cold / 1000).toFixed(1)} ms: ${times(best.plain, best.cold)} Strapi’s ${peer}`,
    );
  }
  await measureSearch(app, slug, rounds);
  return cold;
}

/** The server's CPU time of a search, against a read by primary key over the same API; all of them cold. */
async function measureSearch(app, slug, rounds) {
  const { body } = await ask(
    app.port,
    `${API}/articles/by-slug/${slug}?fields=slug&populate=false`,
  );
  const { documentId } = JSON.parse(body.toString()).data;
  const cold = { headers: COLD, count: 30 };
  const best = async (path) => {
    let least = Infinity;
    for (let round = 0; round < rounds; round += 1) {
      least = Math.min(least, await cpuPerRequest(app, path, cold));
    }
    return least;
  };
  const byKey = await best(`${API}/articles/${documentId}?view=card`);
  const times = [];
  for (const q of SOUGHT) {
    const path = `${API}/search?view=card&q=${q}`;
    const { status, body: answer } = await ask(app.port, path, COLD);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    const { total } = JSON.parse(answer.toString()).meta.pagination;
    const time = await best(path);
    times.push(time);
    console.log(
      `  search ${decodeURIComponent(q).padEnd(12)} ${String(total).padStart(5)} found  ${(time / 1000).toFixed(1)} ms: ${(time / byKey).toFixed(1)} × a read by key`,
    );
  }
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  console.log(
    `  search, median: ${(median / byKey).toFixed(1)} × a read by key (${(byKey / 1000).toFixed(1)} ms)`,
  );
}

function compareSizes(cold) {
  const [few, ...more] = Object.keys(cold);
  for (const many of more) {
    console.log(`\ncold at ${many} articles against ${few}`);
    for (const name of Object.keys(cold[few])) {
      console.log(`  ${name.padEnd(18)} ${(cold[many][name] / cold[few][name]).toFixed(2)} ×`);
    }
  }
}

/** SQLite unless DATABASE_CLIENT says otherwise; the secrets are of no worth anywhere. */
function environment(folder) {
  const secret = 'bench-secret-of-no-worth-0123456789';
  return {
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_CRON: 'true',
    LOG_LEVEL: 'error',
    APP_KEYS: `${secret},${secret}`,
    API_TOKEN_SALT: secret,
    ADMIN_JWT_SECRET: secret,
    TRANSFER_TOKEN_SALT: secret,
    ENCRYPTION_KEY: secret,
    JWT_SECRET: secret,
    DATABASE_CLIENT: process.env.DATABASE_CLIENT ?? 'sqlite',
    DATABASE_FILENAME: join(folder, 'data.db'),
  };
}
