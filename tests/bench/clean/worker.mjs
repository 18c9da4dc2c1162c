// One extractor over one corpus, in a process of its own: node worker.mjs EXTRACTOR CORPUS OUT [WARM-UP]
// It has worked through the corpus WARM-UP before, when one is named: nothing of that is counted.
// Prints {wall, cpu, memory, failed}: milliseconds, milliseconds, megabytes at the peak, sources.
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import { CORPORA, sourcesOf } from './corpora.mjs';
import { EXTRACTORS } from './extractors.mjs';

const [extractor, corpus, out, warmUp] = process.argv.slice(2);
const sources = sourcesOf(CORPORA[corpus]);
const extract = await EXTRACTORS[extractor].load();

for (const source of warmUp === undefined ? [] : sourcesOf(CORPORA[warmUp])) {
  try {
    await extract(source);
  } catch {
    // What fails is counted where it is measured.
  }
}

const rows = [];
let wall = 0;
let cpu = 0;
let failed = 0;
for (const source of sources) {
  const before = process.cpuUsage();
  const start = performance.now();
  let story = null;
  try {
    story = await extract(source);
  } catch {
    failed += 1;
  }
  wall += performance.now() - start;
  const used = process.cpuUsage(before);
  cpu += (used.user + used.system) / 1000;
  rows.push(JSON.stringify({ source: source.name, story: story?.finish?.() ?? story ?? {} }));
}
writeFileSync(out, rows.join('\n'));
const memory = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ wall, cpu, memory, failed, sources: sources.length }));
