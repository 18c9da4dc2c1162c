import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { JEST, ROOT } from './paths.mjs';

const RESULTS = join(ROOT, '.tmp/test-results');

/**
 * Boots share a process's globals, so those that boot a Strapi run one after another in a process:
 * two processes side by side for the integration tests, each with databases of its own, and one for
 * the end-to-end tests, which share a server.
 */
const PROJECTS = {
  unit: [],
  integration: ['--maxWorkers=2'],
  e2e: ['--runInBand'],
};

/** Runs the named jest projects (unit and integration when none is named); prints the true sums. */
export function runTests(names) {
  const chosen = names.length > 0 ? names : ['unit', 'integration'];
  mkdirSync(RESULTS, { recursive: true });
  const sums = { passed: 0, failed: 0, skipped: 0 };
  for (const name of chosen) add(sums, runProject(name));
  console.log(`${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped`);
  return sums.failed === 0 && sums.passed > 0 ? 0 : 1;
}

function runProject(name) {
  if (!(name in PROJECTS)) {
    console.error(`Expected one of ${Object.keys(PROJECTS).join(', ')}, got "${name}".`);
    process.exit(2);
  }
  const file = join(RESULTS, `${name}.json`);
  rmSync(file, { force: true });
  const words = [`--selectProjects=${name}`, '--json', `--outputFile=${file}`];
  const done = spawnSync(process.execPath, [JEST, ...words, ...PROJECTS[name]], {
    cwd: ROOT,
    // jest prints its JSON on standard output as well; the report for people is on standard error.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const broken = result.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  const failed = result.numFailedTests + broken.length;
  return {
    passed: result.numPassedTests,
    // A jest that fails without a failing test (a crash at the end) is a failure all the same.
    failed: failed === 0 && done.status !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

function add(sums, more) {
  for (const key of Object.keys(sums)) sums[key] += more[key];
}
