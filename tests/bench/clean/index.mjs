import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { CORPORA, isThere } from './corpora.mjs';
import { EXTRACTORS } from './extractors.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, '../results');
/** What speed and memory are compared with. */
const YARDSTICK = 'readability';

/** Scores and times every extractor on every corpus it reads; 1 when one of them can't run at all. */
export async function run(args) {
  const rounds = Number(option(args, '--rounds') ?? 1);
  const only = option(args, '--only')?.split(',') ?? Object.keys(EXTRACTORS);
  mkdirSync(results, { recursive: true });
  for (const [name, { title, isThere: isInstalled }] of Object.entries(EXTRACTORS)) {
    if (only.includes(name) && !isInstalled()) console.log(`${title}: not installed, left out`);
  }
  let code = 0;
  for (const [corpus, definition] of Object.entries(CORPORA)) {
    if (args.includes('--pages-only') && !corpus.endsWith('html')) continue;
    console.log(`\n${corpus}`);
    if (!isThere(definition)) {
      console.log('  no corpus at ../shared, left out');
      continue;
    }
    const kind = corpus.startsWith('stories') ? 'stories' : corpus.split(', ')[1];
    const rows = [];
    for (const [name, extractor] of Object.entries(EXTRACTORS)) {
      const isWanted = only.includes(name) && extractor.reads.includes(kind);
      if (!isWanted || !extractor.isThere()) continue;
      const row = measure(name, corpus, definition, rounds);
      if (row === null) code = 1;
      else rows.push({ name, title: extractor.title, ...row });
    }
    print(rows);
  }
  return code;
}

const option = (args, name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

function measure(extractor, corpus, { scorer }, rounds) {
  const out = join(results, `${corpus}-${extractor}.ndjson`.replace(/[ ,]+/g, '-'));
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const worker = [join(here, 'worker.mjs'), extractor, corpus, out];
    const { stdout, stderr, status } = spawnSync(process.execPath, worker, { encoding: 'utf8' });
    if (status !== 0) {
      console.log(
        `  ${extractor} failed: ${stderr.split('\n').find((line) => /Error/.test(line)) ?? stderr.trim()}`,
      );
      return null;
    }
    runs.push(JSON.parse(stdout.slice(stdout.lastIndexOf('{'))));
  }
  const [script, ...given] = scorer;
  const scored = spawnSync(process.execPath, [script, ...given, out], { encoding: 'utf8' });
  const median = (key) => runs.map((one) => one[key]).sort((a, b) => a - b)[runs.length >> 1];
  const { failed, sources } = runs[0];
  return {
    score: scored.stdout.trim().split('\n'),
    wall: median('wall'),
    cpu: median('cpu'),
    memory: median('memory'),
    failed,
    sources,
  };
}

function print(rows) {
  const yardstick = rows.find(({ name }) => name === YARDSTICK);
  for (const { title, score, wall, cpu, memory, sources, failed } of rows) {
    const speed =
      yardstick === undefined ? '' : `  ${(yardstick.cpu / cpu).toFixed(1)}x readability`;
    const missed = failed > 0 ? `  failed ${failed}` : '';
    console.log(
      `  ${title.padEnd(36)} ${seconds(cpu)} cpu  ${seconds(wall)} wall  ` +
        `${String(Math.round((1000 * sources) / cpu)).padStart(5)}/s  ${Math.round(memory)} MB${speed}${missed}`,
    );
    for (const line of score) console.log(`    ${line}`);
  }
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2).padStart(6)} s`;
