// The integration tests of killed imports, with more seeds: `npm run test:crash -- imports --seeds 100`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';

const JEST = createRequire(import.meta.url).resolve('jest/bin/jest');
const TEST = 'tests/integration/imports/crash/';
const SEEDS = 100;

/** @returns the exit code of the tests. */
export async function run(args) {
  const at = args.indexOf('--seeds');
  const seeds = at < 0 ? SEEDS : Number(args[at + 1]);
  if (!Number.isInteger(seeds) || seeds < 1) {
    console.error(`--seeds: expected a whole number from 1, got "${args[at + 1]}"`);
    return 2;
  }
  const test = spawn(
    process.execPath,
    [JEST, TEST, '--selectProjects', 'integration', '--runInBand'],
    { stdio: 'inherit', env: { ...process.env, CRASH_SEEDS: String(seeds) } },
  );
  const [code] = await once(test, 'exit');
  return code ?? 1;
}
