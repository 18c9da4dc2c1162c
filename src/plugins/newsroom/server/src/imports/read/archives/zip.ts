import { getFileNameLowLevel, openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

import { NewsroomError } from '../../../../../story/errors';
import type { OnProblem } from '../source-file';
import type { Archive, OpenEntry } from './archive';
import { openCutZip } from './cut-zip';
import { cleanEntryName } from './entry-name';
import { checkEntryCount } from './limits';
import { unpackEntry } from './zip-entry';

export interface ZipChoices {
  /** What it is called in messages. */
  name: string;
  /** Hears the packed size of what was read. */
  onBytes: (count: number) => void;
}

/**
 * A zip archive by its central directory; one that lacks it, for it stands at the end, by what
 * stands before each file. Throws NEWSROOM_ARCHIVE_DAMAGED where no file is found either way, and
 * NEWSROOM_ARCHIVE_TOO_MANY_FILES.
 */
export async function openZip(path: string, choices: ZipChoices): Promise<Archive> {
  try {
    return await openListed(path, choices);
  } catch (error) {
    const told = damaged(error, choices.name);
    const isCut = told instanceof NewsroomError && told.code === 'NEWSROOM_ARCHIVE_DAMAGED';
    const rest = isCut ? await openCutZip(path, choices, reasonOf(error)) : null;
    if (rest === null) throw told;
    return rest;
  }
}

async function openListed(path: string, { name: shown, onBytes }: ZipChoices): Promise<Archive> {
  // Names are taken raw: yauzl would end at the first one that leads out of the archive.
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false });
  try {
    checkEntryCount(zip.entryCount, shown);
    const entries = new Map<string, OpenEntry>();
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name === null) continue;
      entries.set(name, (onProblem) => readEntry(zip, entry, { shown, onBytes, onProblem }));
    }
    return { entries, problems: [], close: () => Promise.resolve(zip.close()) };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function nameOf(entry: Entry): string | null {
  const raw = getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  );
  return raw.endsWith('/') || isLink(entry) ? null : cleanEntryName(raw);
}

/** The upper half holds the Unix mode where the archive was made on Unix. */
function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry,
  told: { shown: string; onBytes: (count: number) => void; onProblem: OnProblem },
): AsyncIterable<Uint8Array> {
  const { shown: path, onBytes, onProblem } = told;
  try {
    const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    const { compressionMethod: method } = entry;
    yield* unpackEntry(
      { packed: packed as AsyncIterable<Uint8Array>, method, isEncrypted: entry.isEncrypted() },
      { path, onProblem, size: entry.uncompressedSize },
    );
    onBytes(entry.compressedSize);
  } catch (error) {
    throw damaged(error, path);
  }
}

function damaged(error: unknown, path: string): unknown {
  if (error instanceof NewsroomError) return error;
  if (typeof (error as NodeJS.ErrnoException).syscall === 'string') return error;
  return new NewsroomError('NEWSROOM_ARCHIVE_DAMAGED', { path, reason: reasonOf(error) });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
