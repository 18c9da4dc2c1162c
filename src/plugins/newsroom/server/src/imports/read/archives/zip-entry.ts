import { createInflateRaw } from 'node:zlib';

import { NewsroomError } from '../../../../../story/errors';
import { problem } from '../../../../../story/read';
import type { OnProblem } from '../source-file';
import { guarded } from './gzip';

/** Ways to pack a file of a zip archive (APPNOTE 4.4.5); there are others, but no export uses them. */
export const STORED = 0;
export const DEFLATED = 8;

interface PackedEntry {
  packed: AsyncIterable<Uint8Array>;
  method: number;
  isEncrypted: boolean;
}

/**
 * One file of a zip archive, up to where it ends early or is damaged, which is told. Throws
 * NEWSROOM_ARCHIVE_DAMAGED where nothing comes out, and NEWSROOM_ARCHIVE_BOMB.
 */
export async function* unpackEntry(
  { packed, method, isEncrypted }: PackedEntry,
  told: {
    path: string;
    onProblem: OnProblem;
    /** What should come out of it; null where the archive does not say. */
    size: number | null;
  },
): AsyncIterable<Uint8Array> {
  const { path, onProblem, size } = told;
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) {
    const reason = 'a file in it is encrypted or packed in an unusual way';
    throw new NewsroomError('NEWSROOM_ARCHIVE_DAMAGED', { path, reason });
  }
  const { damage, bytes } =
    method === STORED ? yield* stored(packed) : yield* guarded(packed, createInflateRaw(), path);
  const reason = damage ?? (size === null || size === bytes ? null : `${size} bytes were promised`);
  if (reason === null) return;
  if (bytes === 0) throw new NewsroomError('NEWSROOM_ARCHIVE_DAMAGED', { path, reason });
  onProblem(problem('NEWSROOM_PACKED_DATA_CUT', { bytes, reason }));
}

async function* stored(
  packed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, { damage: null; bytes: number }> {
  let bytes = 0;
  for await (const chunk of packed) {
    bytes += chunk.length;
    yield chunk;
  }
  return { damage: null, bytes };
}
