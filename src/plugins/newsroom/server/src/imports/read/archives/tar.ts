import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';

import { extract } from 'tar-stream';

import { NewsroomError } from '../../../../../story/errors';
import { problem } from '../../../../../story/read';
import type { Problem } from '../../../../../story/model';
import type { Archive } from './archive';
import { cleanEntryName } from './entry-name';
import { checkEntryCount } from './limits';
import { openSpool } from './spool';

const CHUNK_BYTES = 64 * 1024;

interface Place {
  start: number;
  size: number;
}

interface Spooled {
  places: ReadonlyMap<string, Place>;
  problems: Problem[];
}

/**
 * A tar archive, spooled once into one temporary file: a packed one has no way back, and a reader
 * may ask for a file that came before. One that is cut short is read up to there, its last file too.
 * Throws NEWSROOM_ARCHIVE_DAMAGED where no file is found, and NEWSROOM_ARCHIVE_TOO_MANY_FILES.
 */
export async function openTar(chunks: AsyncIterable<Uint8Array>, path: string): Promise<Archive> {
  const spool = await openSpool();
  try {
    const { places, problems } = await spoolFiles(chunks, path, async (chunk, at) => {
      await spool.file.write(chunk, 0, chunk.length, at);
    });
    const entries = new Map(
      [...places].map(([name, place]) => [name, () => bytesAt(spool.file, place)]),
    );
    return { entries, problems, close: spool.close };
  } catch (error) {
    await spool.close();
    throw error;
  }
}

/** Not as a stream of Node: that closes the file for all when somebody has read enough of it. */
async function* bytesAt(spool: FileHandle, { start, size }: Place): AsyncIterable<Uint8Array> {
  const end = start + size;
  for (let at = start; at < end;) {
    const length = Math.min(CHUNK_BYTES, end - at);
    const { buffer, bytesRead } = await spool.read(Buffer.allocUnsafe(length), 0, length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function spoolFiles(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  write: (chunk: Uint8Array, at: number) => Promise<void>,
): Promise<Spooled> {
  const places = new Map<string, Place>();
  const unpack = extract();
  // What breaks the source has to arrive as its own error, not as a broken archive.
  let broken: unknown = null;
  const source = Readable.from(chunks);
  source.once('error', (error) => {
    broken = error;
    unpack.destroy(error);
  });
  source.pipe(unpack);
  let at = 0;
  let count = 0;
  try {
    for await (const entry of unpack) {
      checkEntryCount((count += 1), path);
      const name = entry.header.type === 'file' ? cleanEntryName(entry.header.name) : null;
      const place = { start: at, size: 0 };
      if (name !== null) places.set(name, place);
      for await (const chunk of entry as AsyncIterable<Uint8Array>) {
        if (name === null) continue;
        await write(chunk, at);
        at += chunk.length;
        place.size += chunk.length;
      }
    }
    return { places, problems: [] };
  } catch (error) {
    if (broken !== null) throw broken;
    if (error instanceof NewsroomError) throw error;
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') throw error;
    const reason = error instanceof Error ? error.message : String(error);
    if (at === 0) throw new NewsroomError('NEWSROOM_ARCHIVE_DAMAGED', { path, reason });
    return { places, problems: [problem('NEWSROOM_ARCHIVE_CUT', { count: places.size, reason })] };
  } finally {
    source.destroy();
  }
}
