import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The app's folder: the one with package.json and config. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const PLUGIN = join(ROOT, 'src/plugins/newsroom');

export const SAMPLE = join(PLUGIN, 'samples/harbour-bridge.txt');

/** Notes about what was done once, beside the SQLite database. */
export const NOTES = join(ROOT, '.tmp');
