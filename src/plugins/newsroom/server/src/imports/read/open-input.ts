import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { NewsroomError } from '../../../../story/errors';

/** The name without `.gz`, by which a format is told. */
export function unpackedName(path: string): string {
  return isPacked(path) ? path.slice(0, -'.gz'.length) : path;
}

/**
 * The bytes of a file; one whose name ends in `.gz` is unpacked on the way. `onBytes` hears how many
 * were read from the disk. Throws the file system's errors and NEWSROOM_INPUT_DAMAGED_GZIP.
 */
export async function* openInput(
  path: string,
  onBytes: (count: number) => void,
): AsyncIterable<Uint8Array> {
  const bytes = counted(createReadStream(path), onBytes);
  yield* isPacked(path) ? unpacked(bytes, path) : bytes;
}

function isPacked(path: string): boolean {
  return path.toLowerCase().endsWith('.gz');
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function* unpacked(
  packed: AsyncIterable<Uint8Array>,
  path: string,
): AsyncIterable<Uint8Array> {
  let received = 0;
  const source = Readable.from(counted(packed, (count) => (received += count)));
  const gunzip = createGunzip();
  // A file that can't be read has to arrive as its own error, not as a broken gzip.
  source.once('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (received === 0) return; // an empty file is not a damaged one
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw code.startsWith('Z_')
      ? new NewsroomError('NEWSROOM_INPUT_DAMAGED_GZIP', { path })
      : error;
  } finally {
    source.destroy();
  }
}
