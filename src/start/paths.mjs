import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The app's folder: the one with package.json and config. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const PLUGIN = join(ROOT, 'src/plugins/newsroom');

export const SAMPLE = join(PLUGIN, 'samples/harbour-bridge.txt');

/**
 * The commands that the set-up runs, by their files: npx reads some of their options as its own,
 * and puts a process between that swallows signals.
 */
export const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');
export const STRAPI = join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');
export const TYPESCRIPT = join(ROOT, 'node_modules/typescript/bin/tsc');
export const NEWSROOM = join(PLUGIN, 'bin/newsroom.js');

/** Notes about what was done once, beside the SQLite database. */
export const NOTES = join(ROOT, '.tmp');
