import { getFileNameLowLevel, openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

import { NewsroomError } from '../../../../../story/errors';
import type { Archive } from './archive';
import { cleanEntryName } from './entry-name';
import { checkEntryCount, withinRatio } from './limits';

/**
 * A zip archive by its central directory. `onBytes` hears the packed size of what was read.
 * Throws NEWSROOM_ARCHIVE_DAMAGED and NEWSROOM_ARCHIVE_TOO_MANY_FILES.
 */
export async function openZip(path: string, onBytes: (count: number) => void): Promise<Archive> {
  // Names are taken raw: yauzl would end at the first one that leads out of the archive.
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch(
    (error: unknown) => Promise.reject(damaged(error, path)),
  );
  try {
    checkEntryCount(zip.entryCount, path);
    const entries = new Map<string, () => AsyncIterable<Uint8Array>>();
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name !== null) entries.set(name, () => readEntry({ zip, entry, path, onBytes }));
    }
    return { entries, close: () => Promise.resolve(zip.close()) };
  } catch (error) {
    zip.close();
    throw damaged(error, path);
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

async function* readEntry(from: {
  zip: ZipFile;
  entry: Entry;
  path: string;
  onBytes: (count: number) => void;
}): AsyncIterable<Uint8Array> {
  const { zip, entry, path, onBytes } = from;
  try {
    if (!entry.canDecodeFileData()) throw new Error('it is encrypted or packed in an unusual way');
    const stream = await zip.openReadStreamPromise(entry);
    yield* withinRatio(stream as AsyncIterable<Uint8Array>, path, () => entry.compressedSize);
    onBytes(entry.compressedSize);
  } catch (error) {
    throw damaged(error, path);
  }
}

function damaged(error: unknown, path: string): unknown {
  if (error instanceof NewsroomError) return error;
  if (typeof (error as NodeJS.ErrnoException).syscall === 'string') return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new NewsroomError('NEWSROOM_ARCHIVE_DAMAGED', { path, reason });
}
