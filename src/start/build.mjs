import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { fingerprint, isFresh, stampWith } from './fingerprint.mjs';
import { PLUGIN, ROOT, TYPESCRIPT } from './paths.mjs';
import { runCommand } from './run-command.mjs';

const PLUGIN_STAMP = join(PLUGIN, 'dist/.built-from');
const APP_STAMP = join(ROOT, 'dist/.built-from');
const ADMIN_STAMP = join(ROOT, 'dist/build/.built-from');

const PLUGIN_SOURCES = ['package-lock.json', 'src/plugins/newsroom'];
const APP_SOURCES = ['package-lock.json', 'tsconfig.json', 'config', 'src/api', 'src/extensions'];
const ADMIN_SOURCES = [
  'package-lock.json',
  'config/admin.ts',
  'config/plugins.ts',
  'src/admin',
  'src/plugins/newsroom/admin',
  'src/plugins/newsroom/shared',
  'src/plugins/newsroom/package.json',
];

/** Before the app: the app's own checks and its admin panel read what this builds. */
export function buildPlugin() {
  const print = fingerprint(PLUGIN_SOURCES);
  if (isFresh(PLUGIN_STAMP, print)) return;
  console.log('Building the newsroom plugin …');
  runCommand('npm', ['run', 'build:plugin'], {
    advice: 'The lines above name the file; mend it and run the command again.',
  });
  stampWith(PLUGIN_STAMP, print);
}

/**
 * The server part takes seconds, the admin panel minutes: each is built only when something
 * that it is made from has changed.
 */
export function buildApp() {
  const server = fingerprint([...APP_SOURCES, ...hostFiles()]);
  const admin = fingerprint(ADMIN_SOURCES);
  if (!isFresh(ADMIN_STAMP, admin)) {
    console.log('Building the admin panel (a minute or two) …');
    runCommand('npm', ['run', 'build:app'], {
      advice: 'The lines above name the file; mend it and run the command again.',
    });
    stampWith(ADMIN_STAMP, admin);
    stampWith(APP_STAMP, server);
    return;
  }
  if (isFresh(APP_STAMP, server)) return;
  console.log('Compiling the app …');
  runCommand(process.execPath, [TYPESCRIPT], {
    advice: 'The lines above name the file; mend it and run the command again.',
  });
  stampWith(APP_STAMP, server);
}

/** The host app's own modules: the files that lie directly in src. */
function hostFiles() {
  return readdirSync(join(ROOT, 'src'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name}`);
}
