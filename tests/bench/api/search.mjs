import { ask, cpuPerRequest } from './process.mjs';

/** Words that nearly every, many, and few articles have, and two of them together. */
const SOUGHT = ['bane', 'toba', 'lulu', 'rishamoki', 'toba+lulu', '%22ne+ri%22', 'dorvenk*'];

const API = '/api/newsroom';

/**
 * The CPU time of a search, against a read by primary key over the same API, both from a server that keeps no answers.
 *
 * @returns how many times the read the median search takes.
 */
export async function measureSearch({ cold, slug, rounds }) {
  const named = `${API}/articles/by-slug/${slug}?fields=slug&populate=false`;
  const { documentId } = JSON.parse((await ask(cold.port, named)).body.toString()).data;
  const best = async (path) => {
    let least = Infinity;
    for (let round = 0; round <= rounds; round += 1) {
      least = Math.min(least, await cpuPerRequest(cold, path, { count: 30 }));
    }
    return least;
  };
  const byKey = await best(`${API}/articles/${documentId}?view=card`);
  console.log(`  a read by key: ${(byKey / 1000).toFixed(1)} ms`);
  const times = [];
  for (const q of SOUGHT) {
    const path = `${API}/search?view=card&q=${q}`;
    const { status, body } = await ask(cold.port, path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    const { total } = JSON.parse(body.toString()).meta.pagination;
    const time = await best(path);
    times.push(time / byKey);
    console.log(
      `  search ${decodeURIComponent(q).padEnd(12)} ${String(total).padStart(5)} found  ` +
        `${(time / 1000).toFixed(1)} ms: ${(time / byKey).toFixed(1)} × a read by key`,
    );
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
}
