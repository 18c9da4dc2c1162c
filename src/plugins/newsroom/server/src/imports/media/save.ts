import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { NewsroomError } from '../../../../story/errors';
import { MAXIMUM_BYTES } from './limits';

/**
 * Writes what arrives to the disk, as long as it is not too much.
 *
 * @throws NEWSROOM_MEDIA_TOO_LARGE, NEWSROOM_MEDIA_EMPTY
 */
export async function save(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  async function* counted() {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > MAXIMUM_BYTES) {
        throw new NewsroomError('NEWSROOM_MEDIA_TOO_LARGE', { limit: MAXIMUM_BYTES });
      }
      hash.update(chunk);
      yield chunk;
    }
  }
  await pipeline(counted, createWriteStream(path));
  if (size === 0) throw new NewsroomError('NEWSROOM_MEDIA_EMPTY');
  return { sha256: hash.digest('hex'), size };
}
