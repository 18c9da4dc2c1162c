import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import type { InputFile } from '../find-inputs';
import type { SourceFile } from '../source-file';
import { isOneDocument } from './archive';
import type { Archive } from './archive';
import { cleanEntryName } from './entry-name';
import { filesOf } from './files-of';
import { counted, unpackGzip } from './gzip';
import { kindOfFile } from './kind-of-file';
import type { ArchiveKind, FileKind } from './kind-of-file';
import { Allowance, MAXIMUM_COMPANION_BYTES } from './limits';
import { openTar } from './tar';
import { openZip } from './zip';

export interface OpenChoices {
  /** Hears how many bytes were read from the disk. */
  onBytes: (count: number) => void;
  /** Full paths of files that another file's reader took as its companions. */
  taken: Set<string>;
}

/**
 * The files in one file of the disk: itself, or those of the archive that it is and of the archives
 * in there, each read before the next. Throws the file system's errors and those of damaged archives.
 */
export async function* openInput(file: InputFile, choices: OpenChoices): AsyncIterable<SourceFile> {
  const { source, bytes } = file;
  const kind = await kindOfFile(source);
  if (kind === 'plain' || kind === 'gzip') {
    if (!choices.taken.has(resolve(source))) yield onDisk(file, kind, choices);
    return;
  }
  const archive = await openArchive(source, kind, choices);
  try {
    if (isOneDocument(archive)) yield onDisk(file, 'plain', choices);
    else yield* filesOf(archive, { source, depth: 1, allowance: new Allowance(source, bytes) });
  } finally {
    await archive.close();
  }
}

/** An archive of which any file may be read; close it when nothing is read any more. */
export function openArchive(
  path: string,
  kind: ArchiveKind,
  { onBytes }: Pick<OpenChoices, 'onBytes'>,
): Promise<Archive> {
  if (kind === 'zip') return openZip(path, { name: path, onBytes });
  const bytes = counted(createReadStream(path), onBytes);
  return openTar(kind === 'tar' ? bytes : unpackGzip(bytes, path, () => {}), path);
}

function onDisk(
  file: InputFile,
  kind: Exclude<FileKind, ArchiveKind>,
  { onBytes, taken }: OpenChoices,
): SourceFile {
  const { source, inFolder } = file;
  return {
    source,
    name: source.replace(/\.gz$/i, ''),
    inFolder,
    open: (onProblem) => {
      const bytes = counted(createReadStream(source), onBytes);
      return kind === 'gzip' ? unpackGzip(bytes, source, onProblem) : bytes;
    },
    companion: async (path) => {
      const name = cleanEntryName(path);
      if (name === null) return null;
      const full = resolve(join(dirname(source), name));
      const found = await stat(full).catch(() => null);
      if (!found?.isFile() || found.size > MAXIMUM_COMPANION_BYTES) return null;
      taken.add(full);
      return readFile(full);
    },
  };
}
