import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeWxr } from './posts.mjs';
import { importOnce } from './whole.mjs';

const TIMES_AS_LARGE = 10;
const LOOK_MS = 500;

/**
 * An import of so many posts, and one ten times as large behind it. Memory is that of the whole process,
 * Strapi and the cleaning threads with it; the time around the start, when caches fill, says nothing of
 * whether it grows.
 */
export async function compareLarge(strapi, { count }) {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  const imported = async (name, from, posts) => {
    const file = join(folder, `${name}.xml`);
    await writeWxr(file, posts, from);
    const memory = watchMemory();
    const { seconds, counts } = await importOnce(strapi, file);
    const megabytes = memory.stop();
    rmSync(file);
    if (counts.create !== posts)
      throw new Error(`of ${posts} posts came ${JSON.stringify(counts)}`);
    return { perPost: seconds / posts, megabytes };
  };
  const small = await imported('small', 5_000_000, count);
  const large = await imported('large', 6_000_000, count * TIMES_AS_LARGE);
  rmSync(folder, { recursive: true });
  const { megabytes } = large;
  const fifth = Math.ceil(megabytes.length / 5);
  return {
    small: small.perPost,
    large: large.perPost,
    peak: Math.max(...small.megabytes, ...megabytes),
    growth: mean(megabytes.slice(-fifth)) / mean(megabytes.slice(fifth, 2 * fifth)),
    megabytes: Array.from({ length: 10 }, (_, tenth) =>
      Math.round(megabytes[Math.floor((tenth * megabytes.length) / 10)]),
    ),
  };
}

/** Looks at the memory of this process in even steps. */
function watchMemory() {
  const megabytes = [];
  const look = () => megabytes.push(process.memoryUsage.rss() / 1_048_576);
  look();
  const timer = setInterval(look, LOOK_MS);
  return {
    stop() {
      clearInterval(timer);
      look();
      return megabytes;
    },
  };
}

const mean = (list) => list.reduce((sum, each) => sum + each, 0) / list.length;
