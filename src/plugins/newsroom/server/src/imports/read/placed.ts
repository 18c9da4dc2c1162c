import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

import type { InputArgument } from './find-inputs';

/** A run may be resumed from another folder; what was found from here is told as it was given. */
export function placed(source: string, folder: string): string {
  return folder === process.cwd() || URL.canParse(source) ? source : resolve(folder, source);
}

/**
 * What tells whether another process finds the same files under the same names: on another machine there
 * may be none, or others.
 */
export function printOf(inputs: readonly InputArgument[]): string {
  const hash = createHash('sha256');
  for (const { source: argument, files } of inputs) {
    hash.update(`${files.length}\n`);
    for (const { source, bytes } of files)
      hash.update(`${source.slice(argument.length).replace(/^\/+/, '')}\0${bytes}\n`);
  }
  return hash.digest('hex');
}
