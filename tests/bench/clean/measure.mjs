import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, '../results');

/**
 * Every extractor over one corpus, as often as there are rounds, one after the other in each round:
 * what else the machine does meets all of them alike. Each run is a process of its own; the median
 * of the rounds counts. {name: {score, cpu, warm, memory, sources, failed} | {error}}; `warm` is the
 * processor time of a process that has worked through other pages before, null where there are none.
 */
export function measure(names, corpus, { scorer, warmUp }, rounds) {
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  const errors = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      if (errors[name] !== undefined) continue;
      const cold = work(name, corpus);
      const warm =
        cold.error === undefined && warmUp !== undefined ? work(name, corpus, warmUp) : {};
      errors[name] = cold.error ?? warm.error;
      runs[name].push({ ...cold, warm: warm.cpu ?? null });
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
    const [cpu, warm, memory] = ['cpu', 'warm', 'memory'].map(median);
    return [name, { score, cpu, warm, memory, failed, sources }];
  });
  return Object.fromEntries(measured);
}

/** One run of a worker: what it printed, or the line that says why it failed. */
function work(name, corpus, ...warmUp) {
  const given = [join(here, 'worker.mjs'), name, corpus, outOf(corpus, name), ...warmUp];
  const { stdout, stderr, status } = node(given);
  if (status === 0) return JSON.parse(stdout.slice(stdout.lastIndexOf('{')));
  return { error: stderr.split('\n').find((line) => /Error/.test(line)) ?? stderr.trim() };
}

const node = (args) => spawnSync(process.execPath, args, { encoding: 'utf8' });

const outOf = (corpus, name) => join(results, `${corpus}-${name}.ndjson`.replace(/[ ,]+/g, '-'));
