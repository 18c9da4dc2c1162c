import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { generateWxr } from './generate.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const MEGABYTE = 1_000_000;
/** The WXR reader has to reach so much of a bare pass of saxes over the same bytes. */
const LEAST_SHARE = 0.5;
/** A hundred times the bytes may need so many times the memory: buffers grow, records don't stay. */
const MOST_MEMORY = 1.5;

/** `--big MEGABYTES` (1000), `--rounds N` (5), `--speed-only`. Gives 1 where a bar is not reached. */
export async function run(args) {
  const option = (name, otherwise) =>
    Number(args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
  const rounds = option('--rounds', 5);
  const story = await bundledSources();
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  try {
    const small = join(folder, 'small.xml');
    await generateWxr(small, 10 * MEGABYTE);
    const isFast = speed(small, { story, rounds });
    if (args.includes('--speed-only')) return isFast ? 0 : 1;
    const isFlat = await memory(folder, small, { story, big: option('--big', 1000) });
    return isFast && isFlat ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Both in turns, so that whatever else the machine does falls on both. */
function speed(file, { story, rounds }) {
  const megabytes = statSync(file).size / MEGABYTE;
  const shares = [];
  for (let round = 0; round < rounds; round += 1) {
    const saxes = pass('saxes', file, story, 5);
    const ours = pass('newsroom', file, story, 5);
    if (saxes.items !== ours.items) throw new Error(`${ours.items} posts of ${saxes.items} items`);
    const rate = ({ cpu }) => `${(megabytes / (cpu / 1000)).toFixed(0).padStart(4)} MB/s`;
    shares.push(saxes.cpu / ours.cpu);
    console.log(`  bare saxes ${rate(saxes)}   newsroom ${rate(ours)}   ${percent(shares.at(-1))}`);
  }
  const median = shares.sort((one, other) => one - other)[shares.length >> 1];
  console.log(`WXR reader: ${percent(median)} of a bare saxes pass (bar: ${percent(LEAST_SHARE)})`);
  return median >= LEAST_SHARE;
}

async function memory(folder, small, { story, big }) {
  const file = join(folder, 'big.xml');
  const items = await generateWxr(file, big * MEGABYTE);
  const little = pass('newsroom', small, story, 1);
  const much = pass('newsroom', file, story, 1);
  if (much.items !== items) throw new Error(`${much.items} posts of ${items} items`);
  const growth = much.memory / little.memory;
  console.log(
    `Peak memory: ${little.memory.toFixed(0)} MB for 10 MB, ${much.memory.toFixed(0)} MB for ${big} MB (${items} posts): ${growth.toFixed(2)} times (bar: ${MOST_MEMORY})`,
  );
  return growth <= MOST_MEMORY;
}

const percent = (share) => `${(share * 100).toFixed(0)} %`;

function pass(name, file, story, rounds) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(here, 'worker.mjs'), name, file, String(rounds)],
    { encoding: 'utf8', env: { ...process.env, NEWSROOM_STORY: story } },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** The sources, bundled as the build does. */
async function bundledSources() {
  const { build } = createRequire(join(root, 'package.json'))('esbuild');
  const results = join(root, 'tests/bench/results');
  mkdirSync(results, { recursive: true });
  const outfile = join(results, 'story-read.cjs');
  const entryPoints = [join(root, 'src/plugins/newsroom/story/read/index.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', logLevel: 'error' });
  return outfile;
}
