import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { APP } from '../harness/boot';

jest.setTimeout(600_000);

// A few seeds here; `npm run test:crash -- delivery --seeds 100` for more.
const SEEDS = 3;

it(`loses no delivery in ${SEEDS} kills, and sends none under a second id`, async () => {
  const runner = join(APP, 'tests/crash/run.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [
    runner,
    'delivery',
    '--seeds',
    String(SEEDS),
  ]);
  const outcome = JSON.parse(stdout);
  expect(outcome).toMatchObject({ kills: SEEDS, lost: 0, torn: 0, doubled: 0, unsent: 0 });
  expect(outcome.acknowledged).toBeGreaterThan(0);
});
