import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { NewsroomError } from '../../../../../story/errors';
import { withinRatio } from './limits';

/** Throws NEWSROOM_INPUT_DAMAGED_GZIP, NEWSROOM_ARCHIVE_BOMB, and whatever reading `packed` throws. */
export async function* unpackGzip(
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
    yield* withinRatio(gunzip as AsyncIterable<Uint8Array>, path, () => received);
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

/** Tells the size of each chunk that goes by. */
export async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncIterable<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}
