// npm run bench -- channels [--sizes 100,100000] [--database sqlite] [--rounds 3] [--without-deliveries]
// The numbers that publishing is held to, each a ratio of CPU time within one run where it can be one.
import { measure } from '../api/measure.mjs';
import { ask } from '../api/process.mjs';
import { startServers } from '../api/servers.mjs';
import { bars } from '../bars.mjs';
import { run as runDeliveries } from '../deliveries/index.mjs';
import { optionOf } from '../options.mjs';

const RSS = '/api/newsroom/feeds/rss.xml';

const readings = (slug) => ({
  'RSS feed of 25': RSS,
  'Atom feed of 25': '/api/newsroom/feeds/atom.xml',
  'article by slug': `/api/newsroom/articles/by-slug/${slug}`,
  'ninjs by slug': `/api/newsroom/articles/${slug}/ninjs.json`,
});

export async function run(args) {
  const sizes = optionOf(args, 'sizes', '100,100000').split(',').map(Number);
  const rounds = Number(optionOf(args, 'rounds', '3'));
  const { app, cold, koa, stop } = await startServers(optionOf(args, 'database', 'sqlite'));
  const { hold, held } = bars();
  try {
    const found = {};
    for (const [index, size] of sizes.entries()) {
      const slug = await app.tell('seed', { from: sizes[index - 1] ?? 0, to: size });
      if (index === 0) await app.tell('seedPosts');
      console.log(`\n${size} articles`);
      for (const [name, path] of Object.entries(readings(slug))) {
        const best = await measure({ app, cold, koa, path, rounds });
        (found[name] ??= []).push(best);
        const microseconds = (one) => `${one} ${best[one].toFixed(0)}`;
        console.log(
          `  ${name}, ${best.bytes} bytes, µs of CPU: ` +
            ['warm', 'koa', 'fresh', 'cold', 'plain'].map(microseconds).join(', '),
        );
        hold(`${name}, warm, of a bare Koa`, (100 * best.koa) / best.warm, 70, { unit: ' %' });
        hold(`${name}, warm, times Strapi’s list`, best.plain / best.warm, 50);
        hold(`${name}, as a 304, of the warm answer`, best.fresh / best.warm, 1, { atMost: true });
      }
      await holdFreshness(app, hold);
    }
    if (sizes.length > 1) {
      console.log(`\n${sizes.at(-1)} articles against ${sizes[0]}`);
      for (const [name, bests] of Object.entries(found)) {
        const [few, many] = [bests[0], bests.at(-1)];
        hold(`${name}, warm`, many.warm / few.warm, 1.2, { atMost: true });
        hold(`${name}, made anew`, many.cold / few.cold, 1.2, { atMost: true });
      }
    }
  } finally {
    await stop();
  }
  if (args.includes('--without-deliveries')) return held() ? 0 : 1;
  console.log('\ndeliveries');
  const areDelivered = (await runDeliveries(args)) === 0;
  return held() && areDelivered ? 0 : 1;
}

/** From the commit to the first answer that shows it. */
async function holdFreshness(app, hold) {
  const delays = [];
  for (let count = 0; count < 20; count += 1) {
    const headline = `Boat ${count} of ${Date.now()}`;
    await ask(app.port, RSS);
    const committed = await app.tell('publish', headline);
    while (!(await ask(app.port, RSS)).body.includes(headline)) {
      if (Date.now() - committed > 10_000) break;
    }
    delays.push(Date.now() - committed);
  }
  hold('publish to feed, the slowest of 20', Math.max(...delays), 1_000, {
    unit: ' ms',
    atMost: true,
  });
}
