import { mkdtemp, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { extract } from 'tar-stream';

import { NewsroomError } from '../../../../../story/errors';
import type { Archive } from './archive';
import { cleanEntryName } from './entry-name';
import { checkEntryCount } from './limits';

interface Place {
  start: number;
  size: number;
}

/**
 * A tar archive, packed or not, spooled once into one temporary file: gzip has no way back, and a
 * reader may ask for a file that came before. Nothing is written under a name of the archive.
 * Throws NEWSROOM_ARCHIVE_DAMAGED and NEWSROOM_ARCHIVE_TOO_MANY_FILES.
 */
export async function openTar(chunks: AsyncIterable<Uint8Array>, path: string): Promise<Archive> {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-'));
  const spool = await open(join(folder, 'spool'), 'w+');
  const close = async () => {
    await spool.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const places = await spoolFiles(chunks, path, async (chunk, at) => {
      await spool.write(chunk, 0, chunk.length, at);
    });
    const entries = new Map(
      [...places].map(([name, place]) => [name, () => bytesAt(spool, place)]),
    );
    return { entries, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* bytesAt(spool: FileHandle, { start, size }: Place): AsyncIterable<Uint8Array> {
  if (size === 0) return;
  const range = { start, end: start + size - 1, autoClose: false };
  yield* spool.createReadStream(range) as AsyncIterable<Uint8Array>;
}

async function spoolFiles(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  write: (chunk: Uint8Array, at: number) => Promise<void>,
): Promise<Map<string, Place>> {
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
      const start = at;
      for await (const chunk of entry as AsyncIterable<Uint8Array>) {
        if (name === null) continue;
        await write(chunk, at);
        at += chunk.length;
      }
      if (name !== null) places.set(name, { start, size: at - start });
    }
    return places;
  } catch (error) {
    if (broken !== null) throw broken;
    if (error instanceof NewsroomError) throw error;
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new NewsroomError('NEWSROOM_ARCHIVE_DAMAGED', { path, reason });
  } finally {
    source.destroy();
  }
}
