import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { NewsroomError } from '../../../../../story/errors';
import { newDocumentId } from '../../../documents/new-document-id';

export interface Incoming {
  /** As stagedPath gives it. */
  path: string;
  bytes: Readable;
  /** What the sender says it sends; null when it does not say. */
  declared: number | null;
  limit: number;
}

/**
 * Writes an upload beside its place and moves it there when it is whole: what was cut off on the way
 * is never read as a file.
 *
 * @returns its size
 * @throws NEWSROOM_UPLOAD_TOO_LARGE, NEWSROOM_UPLOAD_CUT_OFF, NEWSROOM_UPLOAD_EMPTY
 */
export async function receiveFile(
  folder: string,
  { path, bytes, declared, limit }: Incoming,
): Promise<number> {
  if (declared !== null && declared > limit) throw tooLarge(limit);
  const parts = join(folder, '..', 'parts');
  await mkdir(parts, { recursive: true });
  const part = join(parts, newDocumentId());
  try {
    const size = await write(bytes, part, limit);
    if (declared !== null && size < declared) {
      throw new NewsroomError('NEWSROOM_UPLOAD_CUT_OFF', { received: size, declared });
    }
    if (size === 0) throw new NewsroomError('NEWSROOM_UPLOAD_EMPTY');
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await rename(part, target);
    return size;
  } finally {
    await rm(part, { force: true });
  }
}

async function write(bytes: Readable, part: string, limit: number): Promise<number> {
  let size = 0;
  try {
    await pipeline(
      bytes,
      async function* counted(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.length;
          if (size > limit) throw tooLarge(limit);
          yield chunk;
        }
      },
      createWriteStream(part),
    );
  } catch (error) {
    if (error instanceof NewsroomError || isDiskError(error)) throw error;
    throw new NewsroomError('NEWSROOM_UPLOAD_CUT_OFF', { received: size, declared: 'more' });
  }
  return size;
}

function isDiskError(error: unknown): boolean {
  return ['ENOSPC', 'EACCES', 'EROFS', 'EMFILE'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  );
}

function tooLarge(limit: number): NewsroomError {
  return new NewsroomError('NEWSROOM_UPLOAD_TOO_LARGE', { limit: Math.floor(limit / 1_000_000) });
}
