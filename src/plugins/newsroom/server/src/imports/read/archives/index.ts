import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import type { InputFile } from '../find-inputs';
import type { SourceFile } from '../source-file';
import type { Archive } from './archive';
import { cleanEntryName, inReadingOrder, isHidden } from './entry-name';
import { counted, unpackGzip } from './gzip';
import { kindOfFile } from './kind-of-file';
import type { FileKind } from './kind-of-file';
import { MAXIMUM_COMPANION_BYTES } from './limits';
import { openTar } from './tar';
import { openZip } from './zip';

export interface OpenChoices {
  /** Hears how many bytes were read from the disk. */
  onBytes: (count: number) => void;
  /** Full paths of files that another file's reader took as its companions. */
  taken: Set<string>;
}

/**
 * The files in one file of the disk: itself, or those of the archive that it is, each read before
 * the next. Archives inside archives are not opened: their bytes say that they are binary.
 * Throws the file system's errors and those of damaged archives.
 */
export async function* openInput(file: InputFile, choices: OpenChoices): AsyncIterable<SourceFile> {
  const kind = await kindOfFile(file.source);
  if (kind === 'plain' || kind === 'gzip') {
    if (!choices.taken.has(resolve(file.source))) yield onDisk(file, kind, choices);
    return;
  }
  const archive = await openArchive(file.source, kind, choices);
  try {
    // An Office document is a zip archive too, but one file to whoever reads it.
    if (archive.entries.has('[Content_Types].xml')) yield onDisk(file, 'plain', choices);
    else yield* filesOf(archive, file.source);
  } finally {
    await archive.close();
  }
}

/** An archive of which any file may be read; close it when nothing is read any more. */
export function openArchive(
  path: string,
  kind: FileKind,
  { onBytes }: Pick<OpenChoices, 'onBytes'>,
): Promise<Archive> {
  if (kind === 'zip') return openZip(path, onBytes);
  const bytes = counted(createReadStream(path), onBytes);
  return openTar(kind === 'tar' ? bytes : unpackGzip(bytes, path), path);
}

function onDisk(file: InputFile, kind: FileKind, { onBytes, taken }: OpenChoices): SourceFile {
  const { source, inFolder } = file;
  return {
    source,
    name: source.replace(/\.gz$/i, ''),
    inFolder,
    open: () => {
      const bytes = counted(createReadStream(source), onBytes);
      return kind === 'gzip' ? unpackGzip(bytes, source) : bytes;
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

async function* filesOf(archive: Archive, path: string): AsyncIterable<SourceFile> {
  const taken = new Set<string>();
  for (const name of [...archive.entries.keys()].sort(inReadingOrder)) {
    if (isHidden(name) || taken.has(name)) continue;
    yield {
      source: `${path}/${name}`,
      name: name.replace(/\.gz$/i, ''),
      inFolder: true,
      open: () => inArchive(archive, name, path),
      companion: async (wanted) => {
        const beside = cleanEntryName(join(dirname(name), wanted));
        if (beside === null || !archive.entries.has(beside)) return null;
        taken.add(beside);
        return wholeEntry(inArchive(archive, beside, path));
      },
    };
  }
}

/** WordPress.com and others pack each file of an archive once more. */
async function* inArchive(archive: Archive, name: string, path: string): AsyncIterable<Uint8Array> {
  const bytes = archive.entries.get(name)!();
  yield* name.toLowerCase().endsWith('.gz') ? unpackGzip(bytes, `${path}/${name}`) : bytes;
}

async function wholeEntry(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAXIMUM_COMPANION_BYTES) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
