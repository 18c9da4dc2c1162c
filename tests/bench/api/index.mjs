// npm run bench -- api [--sizes 100,100000] [--rounds 3]
// Ratios of CPU time within one run: warm and cold reads against Strapi's own REST and a bare Koa.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ask, cpuPerRequest, startProcess } from './process.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const API = '/api/newsroom';
const PLAIN = '/api/posts?populate=*&pagination[pageSize]=25&sort=publishedOn:desc';

/** Passes by what is kept, as every caller with a cookie does. */
const COLD = { Cookie: 'bench=1' };

const readings = (slug) => ({
  'list of 25': `${API}/articles?pagination[pageSize]=25`,
  'article by slug': `${API}/articles/by-slug/${slug}`,
  'RSS feed': `${API}/feeds/rss.xml`,
  'RSS of a section': `${API}/feeds/sections/section-3/rss.xml`,
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
  for (const [name, path] of Object.entries(readings(slug))) {
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
      note('plain', await cpuPerRequest(app, PLAIN, { count: 30 }));
    }
    cold[name] = best.cold;
    const times = (peer, ours) => `${(peer / ours).toFixed(1)} ×`;
    console.log(
      `  ${name.padEnd(18)} ${String(body.length).padStart(7)} bytes  ` +
        `warm ${best.warm.toFixed(0)} µs: ${((100 * best.koa) / best.warm).toFixed(0)} % of bare Koa, ` +
        `${times(best.plain, best.warm)} Strapi’s list; 304 ${best.fresh.toFixed(0)} µs; ` +
        `cold ${(best.cold / 1000).toFixed(1)} ms: ${times(best.plain, best.cold)} Strapi’s list`,
    );
  }
  return cold;
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
