import type { Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { NewsroomError } from '../../../../../story/errors';
import { problem } from '../../../../../story/read';
import type { OnProblem } from '../source-file';
import { withinRatio } from './limits';
import { unpack } from './unpack';

/**
 * What is cut short, or damaged from somewhere on, is read up to there, and told.
 * Throws NEWSROOM_INPUT_DAMAGED_GZIP where nothing comes out of it, NEWSROOM_ARCHIVE_BOMB, and
 * whatever reading `packed` throws.
 */
export async function* unpackGzip(
  packed: AsyncIterable<Uint8Array>,
  path: string,
  onProblem: OnProblem,
): AsyncIterable<Uint8Array> {
  const { damage, bytes } = yield* guarded(packed, createGunzip(), path);
  if (damage === null) return;
  if (bytes === 0) throw new NewsroomError('NEWSROOM_INPUT_DAMAGED_GZIP', { path });
  onProblem(problem('NEWSROOM_PACKED_DATA_CUT', { bytes, reason: damage }));
}

/** Unpacks within the limits; returns what is damaged, and how much came out before. */
export async function* guarded(
  packed: AsyncIterable<Uint8Array>,
  unpacker: Transform,
  path: string,
): AsyncGenerator<Uint8Array, { damage: string | null; bytes: number }> {
  let received = 0;
  let bytes = 0;
  let damage: string | null = null;
  const source = counted(packed, (count) => (received += count));
  const unpacked = (async function* withDamage() {
    damage = yield* unpack(source, unpacker);
  })();
  for await (const chunk of withinRatio(unpacked, path, () => received)) {
    bytes += chunk.length;
    yield chunk;
  }
  // An empty file is not a damaged one.
  return { damage: received === 0 ? null : damage, bytes };
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
