import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, '../results');

/**
 * Every extractor over one corpus, as often as there are rounds, one after the other in each round:
 * what else the machine does meets all of them alike. Each run is a process of its own; the median
 * of the rounds counts. {name: {score, cpu, memory, sources, failed} | {error}}
 */
export function measure(names, corpus, { scorer }, rounds) {
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  const errors = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      if (errors[name] !== undefined) continue;
      const { stdout, stderr, status } = node([
        join(here, 'worker.mjs'),
        name,
        corpus,
        outOf(corpus, name),
      ]);
      if (status === 0) runs[name].push(JSON.parse(stdout.slice(stdout.lastIndexOf('{'))));
      else errors[name] = stderr.split('\n').find((line) => /Error/.test(line)) ?? stderr.trim();
    }
  }
  const measured = names.map((name) => {
    if (errors[name] !== undefined) return [name, { error: errors[name] }];
    const [script, ...given] = scorer;
    const { stdout } = node([script, ...given, outOf(corpus, name)]);
    const median = (key) =>
      runs[name].map((one) => one[key]).sort((a, b) => a - b)[runs[name].length >> 1];
    const { failed, sources } = runs[name][0];
    const score = stdout.trim().split('\n');
    return [name, { score, cpu: median('cpu'), memory: median('memory'), failed, sources }];
  });
  return Object.fromEntries(measured);
}

const node = (args) => spawnSync(process.execPath, args, { encoding: 'utf8' });

const outOf = (corpus, name) => join(results, `${corpus}-${name}.ndjson`.replace(/[ ,]+/g, '-'));
