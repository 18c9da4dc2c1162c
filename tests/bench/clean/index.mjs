import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { CORPORA, isThere } from './corpora.mjs';
import { EXTRACTORS } from './extractors.mjs';
import { measureHarm } from './harm.mjs';
import { measure } from './measure.mjs';
import { bundleStory } from './our-story.mjs';

const results = join(dirname(fileURLToPath(import.meta.url)), '../results');
/** What speed and memory are compared with. */
const YARDSTICK = 'readability';

/** Scores and times every extractor on every corpus it reads; 1 when one of them can't run at all. */
export async function run(args) {
  const rounds = Number(option(args, '--rounds') ?? 1);
  const only = option(args, '--only')?.split(',') ?? Object.keys(EXTRACTORS);
  mkdirSync(results, { recursive: true });
  await bundleStory();
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
    const names = Object.entries(EXTRACTORS)
      .filter(([name, one]) => only.includes(name) && one.reads.includes(kind) && one.isThere())
      .map(([name]) => name);
    const rows = measure(names, corpus, definition, rounds);
    if (Object.values(rows).some(({ error }) => error !== undefined)) code = 1;
    print(rows);
  }
  if (only.includes('newsroom') && !args.includes('--pages-only')) printHarm();
  return code;
}

/** What must hold whatever the scores are. */
function printHarm() {
  console.log('\nno harm done');
  const rows = measureHarm();
  if (rows === null) console.log('  no corpus at ../shared, left out');
  for (const { title, result, isMet } of rows ?? []) {
    console.log(`  ${title.padEnd(56)} ${result}${isMet ? '' : '  NOT MET'}`);
  }
}

const option = (args, name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

function print(rows) {
  const { cpu: coldYardstick, warm: warmYardstick } = rows[YARDSTICK] ?? {};
  console.log(
    `  ${'extractor'.padEnd(36)}     cpu  pages/s  peak MB  × readability  × when warm  scores`,
  );
  for (const [name, { error, score, cpu, warm, memory, sources, failed }] of Object.entries(rows)) {
    const { title } = EXTRACTORS[name];
    if (error !== undefined) {
      console.log(`  ${title.padEnd(36)} failed: ${error}`);
      continue;
    }
    const columns = [
      `${(cpu / 1000).toFixed(2)}s`.padStart(7),
      String(Math.round((1000 * sources) / cpu)).padStart(8),
      String(Math.round(memory)).padStart(8),
      ratio(coldYardstick, cpu).padStart(14),
      ratio(warmYardstick, warm).padStart(12),
    ].join(' ');
    const [first = '', ...more] = score;
    const missed = failed > 0 ? `  (${failed} failed)` : '';
    console.log(`  ${title.padEnd(36)} ${columns}  ${first}${missed}`);
    for (const line of more) console.log(`${' '.repeat(92)}${line}`);
  }
}

const ratio = (yardstick, own) => (yardstick && own ? (yardstick / own).toFixed(2) : '');
