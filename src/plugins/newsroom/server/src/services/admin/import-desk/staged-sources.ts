import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What an import is given of a batch: each file and folder that was dropped, in order. A file that
 * stands by itself is an argument of its own, so that one of a wrong kind is told, not passed over.
 */
export async function stagedSources(folder: string): Promise<string[]> {
  const entries = await readdir(folder);
  return entries.sort().map((name) => join(folder, name));
}

/** A source as whoever sent it knows it: where this server laid it is nobody's business. */
export const shownSource = (source: string): string =>
  source.replace(/^.*\/newsroom-imports\/[a-z0-9]+\/files\//, '');
