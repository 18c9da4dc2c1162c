import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { fingerprint, isFresh, stampWith } from './fingerprint.mjs';
import { ROOT } from './paths.mjs';
import { runCommand } from './run-command.mjs';

const STAMP = join(ROOT, 'node_modules/.newsroom-installed-from');
const WANTED = ['package.json', 'package-lock.json', 'src/plugins/newsroom/package.json'];

export function installPackages() {
  const print = fingerprint(WANTED);
  if (isFresh(STAMP, print)) return;

  console.log('Installing packages (a few minutes the first time) …');
  const first = !existsSync(join(ROOT, 'node_modules'));
  // With NODE_ENV=production npm leaves out what the build needs, hence --include=dev.
  runCommand('npm', [first ? 'ci' : 'install', '--include=dev', '--no-audit', '--no-fund'], {
    advice: 'Check the network and the npm registry, then run it again.',
  });
  // `npm install` may have written the lockfile anew.
  stampWith(STAMP, fingerprint(WANTED));
}

/** Its native part can be missing after a change of Node, or where npm runs no install scripts. */
export function mendSqlite() {
  if (sqliteLoads()) return;
  console.log('Building better-sqlite3 for this Node …');
  runCommand('npm', ['rebuild', 'better-sqlite3'], {
    advice: 'It needs python3, make and a C++ compiler where no ready build exists.',
  });
  if (sqliteLoads()) return;
  console.error(
    'NEWSROOM_SQLITE_NOT_LOADED: expected better-sqlite3 to load after the rebuild, it does not. ' +
      'Install python3, make and g++, then run `npm rebuild better-sqlite3`.',
  );
  process.exit(3);
}

function sqliteLoads() {
  const script = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', script], { cwd: ROOT, stdio: 'ignore' }).status === 0;
}
