import { spawnSync } from 'node:child_process';

import { ROOT } from './paths.mjs';

/** Runs a command to its end, its output shown; a failure ends the set-up with what to do. */
export function runCommand(command, words, { environment = {}, advice }) {
  const done = spawnSync(command, words, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
    // npm is a script on Windows, which only a shell starts.
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (done.status === 0) return;
  const cause = done.error ? done.error.message : `exit code ${done.status}`;
  console.error(
    `\nNEWSROOM_SET_UP_FAILED: ${command} ${words.join(' ')} ended with ${cause}. ${advice}`,
  );
  process.exit(3);
}
