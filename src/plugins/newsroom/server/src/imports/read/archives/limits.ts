import { NewsroomError } from '../../../../../story/errors';

/** More files than this in one archive is no export but an attack, or somebody's whole disk. */
export const MAXIMUM_ENTRIES = 200_000;

/** A file that a reader asks for by its name is held in memory whole. */
export const MAXIMUM_COMPANION_BYTES = 64 * 1024 * 1024;

/** An export packed by month in an archive of all, which somebody packed once more for the way. */
export const DEEPEST_ARCHIVE = 3;

/** So much may come out of anything, however well it was packed. */
const ALWAYS_ALLOWED_BYTES = 16 * 1024 * 1024;
/** Exports pack to a tenth; deflate can't do better than 1 to 1032, and that is what a bomb does. */
const MAXIMUM_RATIO = 300;

/** Lets bytes through until they are too many for what they came from. Throws NEWSROOM_ARCHIVE_BOMB. */
export async function* withinRatio(
  unpacked: AsyncIterable<Uint8Array>,
  path: string,
  packedBytes: () => number,
): AsyncIterable<Uint8Array> {
  let size = 0;
  for await (const chunk of unpacked) {
    size += chunk.length;
    checkRatio(size, packedBytes(), path);
    yield chunk;
  }
}

function checkRatio(size: number, packed: number, path: string): void {
  if (size <= ALWAYS_ALLOWED_BYTES || size <= packed * MAXIMUM_RATIO) return;
  throw new NewsroomError('NEWSROOM_ARCHIVE_BOMB', { path, limit: MAXIMUM_RATIO });
}

/** Throws NEWSROOM_ARCHIVE_TOO_MANY_FILES. */
export function checkEntryCount(count: number, path: string): void {
  if (count <= MAXIMUM_ENTRIES) return;
  throw new NewsroomError('NEWSROOM_ARCHIVE_TOO_MANY_FILES', { path, limit: MAXIMUM_ENTRIES });
}

/**
 * What may come out of all archives inside one file together: bombs that are small one by one are
 * put into each other, and each ratio multiplies the last.
 */
export class Allowance {
  #bytes = 0;

  #entries = 0;

  constructor(
    private readonly path: string,
    private readonly packed: number,
  ) {}

  /** Throws NEWSROOM_ARCHIVE_TOO_MANY_FILES. */
  addEntries(count: number): void {
    checkEntryCount((this.#entries += count), this.path);
  }

  /** Throws NEWSROOM_ARCHIVE_BOMB. */
  async *within(unpacked: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const chunk of unpacked) {
      checkRatio((this.#bytes += chunk.length), this.packed, this.path);
      yield chunk;
    }
  }
}
