import { cpuPerRequest } from './process.mjs';
import { startCold } from './servers.mjs';

/** A server needs as many requests before its compiler and its database have made up their minds. */
const WARM_UP = 1_000;

/**
 * The cold time of each reading with many articles, as a multiple of the same with few: two servers, each on a
 * database of its own, asked by turns. Read one after the other, minutes apart, a machine that has become slower
 * meanwhile would count as growth.
 *
 * @param many a server that keeps no answers, and `pathsOf`, what is read by the slug of an article.
 * @returns the ratio of each reading by its name.
 */
export async function measureGrowth({ client, few, many, pathsOf, rounds }) {
  const small = await startCold(client);
  try {
    const slug = await small.server.tell('seed', { from: 0, to: few });
    const [fewPaths, manyPaths] = [pathsOf(slug), pathsOf(many.slug)];
    const ratios = {};
    for (const [name, path] of Object.entries(fewPaths)) {
      ratios[name] = await ratioOf(
        { server: many.server, path: manyPaths[name] },
        { server: small.server, path },
        rounds,
      );
    }
    return ratios;
  } finally {
    await small.stop();
  }
}

/** @returns how many times the time of the other the one takes, each the best of all turns. */
async function ratioOf(one, other, rounds) {
  const best = new Map([one, other].map((side) => [side, Infinity]));
  for (const { server, path } of best.keys()) {
    await cpuPerRequest(server, path, { count: WARM_UP });
  }
  for (let turn = 0; turn < 6 * rounds; turn += 1) {
    for (const [side, least] of best) {
      const time = await cpuPerRequest(side.server, side.path, { count: 40 });
      best.set(side, Math.min(least, time));
    }
  }
  return best.get(one) / best.get(other);
}
