import { dirname, join } from 'node:path';

import { NewsroomError } from '../../../../../story/errors';
import type { Problem } from '../../../../../story/model';
import { inputError } from '../input-error';
import type { OnProblem, SourceFile } from '../source-file';
import { isOneDocument } from './archive';
import type { Archive, OpenEntry } from './archive';
import { cleanEntryName, inReadingOrder, isHidden } from './entry-name';
import { unpackGzip } from './gzip';
import { kindOfBytes } from './kind-of-file';
import type { ArchiveKind, FileKind } from './kind-of-file';
import { MAXIMUM_COMPANION_BYTES } from './limits';
import type { Allowance } from './limits';
import { openNested } from './nested';

/** Where an archive lies. */
export interface ArchivePlace {
  /** The argument as it was given, and the way from there. */
  source: string;
  /** How many archives are around its files. */
  depth: number;
  allowance: Allowance;
}

const toNobody: OnProblem = () => {};

/** The files of an archive and of the archives in it; what is wrong with it is told with its last. */
export async function* filesOf(archive: Archive, place: ArchivePlace): AsyncIterable<SourceFile> {
  const taken = new Set<string>();
  const names = [...archive.entries.keys()].filter((name) => !isHidden(name)).sort(inReadingOrder);
  for (const name of names) {
    if (taken.has(name)) continue;
    const open = archive.entries.get(name)!;
    const kind = await kindOf(open);
    const file = fileOf(archive, name, { ...place, taken, kind });
    const told = name === names.at(-1) ? telling(file, archive.problems) : file;
    if (kind === 'plain' || kind === 'gzip') yield told;
    else yield* nestedFiles(told, kind, { ...place, open });
  }
}

/** What can't be opened says so when it is read. */
function kindOf(open: OpenEntry): Promise<FileKind> {
  return kindOfBytes(open(toNobody)).catch((): FileKind => 'plain');
}

async function* nestedFiles(
  file: SourceFile,
  kind: ArchiveKind,
  { open, depth, allowance }: Omit<ArchivePlace, 'source'> & { open: OpenEntry },
): AsyncIterable<SourceFile> {
  const place = { source: file.source, depth, allowance };
  const nested = await openNested(open(toNobody), kind, place).catch((error: unknown) =>
    inputError(error, file.source),
  );
  if (nested instanceof NewsroomError) {
    yield { ...file, open: () => refused(nested) };
    return;
  }
  try {
    if (isOneDocument(nested)) yield file;
    else yield* filesOf(nested, { ...place, depth: depth + 1 });
  } finally {
    await nested.close();
  }
}

function fileOf(
  archive: Archive,
  name: string,
  place: ArchivePlace & { taken: Set<string>; kind: FileKind },
): SourceFile {
  const { source: around, depth, allowance } = place;
  /** WordPress.com and others pack each file of an archive once more. */
  const bytesOf = (entry: string, kind: FileKind, onProblem: OnProblem) => {
    const packed = archive.entries.get(entry)!(onProblem);
    const bytes = kind === 'gzip' ? unpackGzip(packed, `${around}/${entry}`, onProblem) : packed;
    return depth === 1 ? bytes : allowance.within(bytes);
  };
  return {
    source: `${around}/${name}`,
    name: name.replace(/\.gz$/i, ''),
    inFolder: true,
    open: (onProblem) => bytesOf(name, place.kind, onProblem),
    companion: async (wanted) => {
      const beside = cleanEntryName(join(dirname(name), wanted));
      const open = beside === null ? undefined : archive.entries.get(beside);
      if (beside === null || open === undefined) return null;
      place.taken.add(beside);
      return wholeEntry(bytesOf(beside, await kindOf(open), toNobody));
    },
  };
}

function telling(file: SourceFile, problems: readonly Problem[]): SourceFile {
  const open = (onProblem: OnProblem) => {
    problems.forEach(onProblem);
    return file.open(onProblem);
  };
  return problems.length === 0 ? file : { ...file, open };
}

// eslint-disable-next-line require-yield -- it ends before the first byte
async function* refused(error: NewsroomError): AsyncIterable<Uint8Array> {
  throw error;
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
