import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';

import { NewsroomError } from '../../../../story/errors';
import { inputError } from './input-error';

/** One file to read. */
export interface InputFile {
  /** The argument as it was given; for a file of a folder, the argument and the way from there. */
  source: string;
  /** On disk, packed or not. */
  bytes: number;
  /** Other things than stories may lie in a folder: they are passed over, not failed. */
  inFolder: boolean;
}

/** The files that one argument stands for: itself, or all below it in order; or why there are none. */
export type InputArgument =
  | { source: string; isFolder: boolean; files: InputFile[]; error: null }
  | { source: string; files: []; error: NewsroomError };

/** Looks at every argument before any is read, so that progress knows the whole. Never throws for one. */
export function findInputs(sources: readonly string[]): Promise<InputArgument[]> {
  return Promise.all(sources.map(findInput));
}

async function findInput(source: string): Promise<InputArgument> {
  if (/^https?:\/\//i.test(source)) {
    return { source, files: [], error: new NewsroomError('NEWSROOM_INPUT_IS_URL') };
  }
  try {
    const found = await stat(source);
    const files = found.isDirectory()
      ? await filesBelow(source.replace(/(?<=.)\/+$/, ''))
      : [{ source, bytes: found.size, inFolder: false }];
    return { source, isFolder: found.isDirectory(), files, error: null };
  } catch (error) {
    return { source, files: [], error: inputError(error, source) };
  }
}

/**
 * Files before folders: what lists a folder's files stands beside it, and is read first. Hidden files
 * are left out, and links to folders are not followed: they may lead in a circle.
 */
async function filesBelow(folder: string): Promise<InputFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const rank = (entry: Dirent) => `${entry.isDirectory() ? 1 : 0}${entry.name}`;
  entries.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  const found: InputFile[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = folder.endsWith('/') ? `${folder}${entry.name}` : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      found.push(...(await filesBelow(path)));
      continue;
    }
    const target = await stat(path).catch(() => null);
    if (target?.isFile()) found.push({ source: path, bytes: target.size, inFolder: true });
  }
  return found;
}
