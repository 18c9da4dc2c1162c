// npm run bench -- api [--sizes 100,100000] [--databases sqlite,postgres] [--rounds 3] [--only growth]
// The numbers that reading is held to, each a ratio of CPU time within one run.
import { bars } from '../bars.mjs';
import { databasesHere } from '../databases.mjs';
import { optionOf } from '../options.mjs';
import { measureGrowth } from './growth.mjs';
import { coolDown, measure } from './measure.mjs';
import { PLAIN } from './plain-posts.mjs';
import { measureSearch } from './search.mjs';
import { startServers } from './servers.mjs';

const API = '/api/newsroom';
const LIST = 'list of 25 cards';
const SLUG = 'article by slug';
const PAGE = 'section page';

/** What is read, and what of Strapi's own it is compared with. */
const readings = (slug) => ({
  [LIST]: [`${API}/articles?view=card&pagination[pageSize]=25`, 'list'],
  'cards, by cursor': [`${API}/articles/latest?pagination[limit]=25`, 'list'],
  'list of 25, whole': [`${API}/articles?pagination[pageSize]=25`, 'list'],
  [SLUG]: [`${API}/articles/by-slug/${slug}`, 'one'],
  [PAGE]: [`${API}/sections/by-slug/section-3`, 'list'],
  'author page': [`${API}/authors/by-slug/author-3`, 'list'],
  'RSS feed': [`${API}/feeds/rss.xml`, 'list'],
  'RSS of a section': [`${API}/feeds/sections/section-3/rss.xml`, 'list'],
});

/** Of these, no bar is missed by more articles; the others are told for comparison. */
const HELD = [LIST, SLUG, PAGE];
const BARS = { warm: 30, cold: 3, search: 30, growth: 1.3 };

/** @returns 1 when a bar was missed. */
export async function run(args) {
  const sizes = optionOf(args, 'sizes', '100,100000').split(',').map(Number);
  const clients = databasesHere(optionOf(args, 'databases', 'sqlite,postgres').split(','));
  const rounds = Number(optionOf(args, 'rounds', '3'));
  const isGrowthOnly = optionOf(args, 'only', '') === 'growth';
  const { hold, held } = bars();
  for (const client of clients) {
    const { app, cold, koa, stop } = await startServers(client);
    try {
      let slug;
      for (const [index, size] of sizes.entries()) {
        slug = await app.tell('seed', { from: sizes[index - 1] ?? 0, to: size });
        if (isGrowthOnly) continue;
        coolDown();
        if (index === 0) await app.tell('seedPosts');
        console.log(`\n${client}, ${size} articles`);
        await read({ app, cold, koa, slug, rounds }, hold);
        const search = await measureSearch({ cold, slug, rounds });
        hold('search, the median, in reads by key', search, BARS.search, { atMost: true });
      }
      if (sizes.length > 1) await compare({ client, sizes, cold, slug, rounds }, hold);
    } finally {
      await stop();
    }
  }
  return held() ? 0 : 1;
}

async function read({ app, cold, koa, slug, rounds }, hold) {
  const times = (peer, ours) => `${(peer / ours).toFixed(1)} ×`.padStart(8);
  const share = (koaTime, ours) => `${((100 * koaTime) / ours).toFixed(0)} %`.padStart(6);
  console.log(
    `  ${''.padEnd(18)}   bytes  warm µs  of Koa  Strapi’s    304 µs   cold ms  Strapi’s`,
  );
  const found = {};
  for (const [name, [path, peer]] of Object.entries(readings(slug))) {
    const best = await measure({ app, cold, koa, path, plain: PLAIN[peer], rounds });
    found[name] = best;
    console.log(
      `  ${name.padEnd(18)} ${String(best.bytes).padStart(7)} ${best.warm.toFixed(0).padStart(8)} ` +
        `${share(best.koa, best.warm)}  ${times(best.plain, best.warm)} ` +
        `${best.fresh.toFixed(0).padStart(9)} ${(best.cold / 1000).toFixed(2).padStart(9)}  ` +
        times(best.plain, best.cold),
    );
  }
  for (const name of [LIST, SLUG]) {
    const { plain, warm, cold } = found[name];
    hold(`${name}, warm, of Strapi’s own with populate`, plain / warm, BARS.warm);
    hold(`${name}, cold, of Strapi’s own with populate`, plain / cold, BARS.cold);
  }
}

/** The largest number of articles against the smallest, cold: what is kept knows no number. */
async function compare({ client, sizes, cold, slug, rounds }, hold) {
  const many = { server: cold, slug };
  console.log(`\n${client}, cold, ${sizes.at(-1)} articles against ${sizes[0]}`);
  const ratios = await measureGrowth({ client, few: sizes[0], many, pathsOf, rounds });
  for (const [name, ratio] of Object.entries(ratios)) {
    if (HELD.includes(name)) hold(name, ratio, BARS.growth, { atMost: true });
    else console.log(`          ${name}: ${ratio.toFixed(2)} ×`);
  }
}

const pathsOf = (slug) =>
  Object.fromEntries(Object.entries(readings(slug)).map(([name, [path]]) => [name, path]));
