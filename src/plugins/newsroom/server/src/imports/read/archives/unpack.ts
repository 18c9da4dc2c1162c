import type { Transform } from 'node:stream';

/** So much of what is packed is unpacked at once: at most 16 MB come out of it. */
const PIECE_BYTES = 16 * 1024;

/** The sum of a gzip file stands at its end. It is looked at last, for a wrong one takes no words away. */
const TAIL_BYTES = 8;

/**
 * Whatever comes out of packed bytes, up to where they end early or are damaged: a pipe would throw
 * away what it has in hand then. Returns the unpacker's own word for the damage, null without any.
 * Throws what reading `packed` throws.
 */
export async function* unpack(
  packed: AsyncIterable<Uint8Array>,
  unpacker: Transform,
): AsyncGenerator<Uint8Array, string | null> {
  const unpacked: Uint8Array[] = [];
  const state: { damage: string | null; isOver: boolean } = { damage: null, isOver: false };
  unpacker.on('data', (chunk: Uint8Array) => unpacked.push(chunk));
  const over = new Promise<void>((resolve) => {
    const end = () => {
      state.isOver = true;
      resolve();
    };
    unpacker.once('end', end).once('error', (error: Error) => {
      state.damage = error.message;
      end();
    });
  });
  try {
    for await (const chunk of heldBack(packed, TAIL_BYTES)) {
      for (let at = 0; at < chunk.length && !state.isOver; at += PIECE_BYTES) {
        await Promise.race([written(unpacker, chunk.subarray(at, at + PIECE_BYTES)), over]);
        yield* unpacked.splice(0);
      }
      if (state.isOver) return state.damage;
    }
    unpacker.end();
    await over;
    yield* unpacked.splice(0);
    return state.damage;
  } finally {
    unpacker.destroy();
  }
}

function written(unpacker: Transform, piece: Uint8Array): Promise<void> {
  return new Promise((resolve) => unpacker.write(piece, () => resolve()));
}

/** The same bytes, their last ones in a chunk of their own. */
async function* heldBack(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): AsyncIterable<Uint8Array> {
  let tail: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const known = Buffer.concat([tail, chunk]);
    tail = known.subarray(Math.max(0, known.length - size));
    if (known.length > size) yield known.subarray(0, known.length - size);
  }
  if (tail.length > 0) yield tail;
}
