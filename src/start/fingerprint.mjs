import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { ROOT } from './paths.mjs';

// What is made, not written; and what no build reads.
const SKIPPED = new Set([
  'node_modules',
  'dist',
  'build',
  '.cache',
  '.strapi',
  'examples',
  'samples',
]);

/**
 * A hash of the names and contents of files and folders. Contents, not times: a checkout or a
 * clone gives every file a new time, and an older branch must be built again too.
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, join(ROOT, path));
  return hash.digest('hex');
}

/** Is what stands at `stamp` made from just this? */
export function isFresh(stamp, print) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === print;
}

export function stampWith(stamp, print) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${print}\n`);
}

function addPath(hash, path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    hash
      .update(`${relative(ROOT, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!SKIPPED.has(name) && !name.endsWith('.tsbuildinfo')) addPath(hash, join(path, name));
  }
}
