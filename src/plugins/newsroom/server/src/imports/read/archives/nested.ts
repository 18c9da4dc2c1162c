import { NewsroomError } from '../../../../../story/errors';
import type { Archive } from './archive';
import { unpackGzip } from './gzip';
import type { ArchiveKind } from './kind-of-file';
import { DEEPEST_ARCHIVE } from './limits';
import type { Allowance } from './limits';
import { openSpool } from './spool';
import { openTar } from './tar';
import { openZip } from './zip';

/**
 * An archive inside an archive: unpacked into one temporary file, for a zip archive is read from its
 * end. `source` is the way to it through those around, `depth` how many these are. Throws
 * NEWSROOM_ARCHIVE_NESTED, and what opening any archive throws.
 */
export async function openNested(
  bytes: AsyncIterable<Uint8Array>,
  kind: ArchiveKind,
  { source, depth, allowance }: { source: string; depth: number; allowance: Allowance },
): Promise<Archive> {
  if (depth >= DEEPEST_ARCHIVE) {
    throw new NewsroomError('NEWSROOM_ARCHIVE_NESTED', { path: source, limit: DEEPEST_ARCHIVE });
  }
  const unpacked = kind === 'tar.gz' ? unpackGzip(bytes, source, () => {}) : bytes;
  const allowed = allowance.within(unpacked);
  const archive = await (kind === 'zip' ? openSpooled(allowed, source) : openTar(allowed, source));
  try {
    allowance.addEntries(archive.entries.size);
    return archive;
  } catch (error) {
    await archive.close();
    throw error;
  }
}

async function openSpooled(bytes: AsyncIterable<Uint8Array>, source: string): Promise<Archive> {
  const spool = await openSpool();
  try {
    for await (const chunk of bytes) await spool.file.write(chunk);
    const archive = await openZip(spool.path, { name: source, onBytes: () => {} });
    const close = async () => {
      await archive.close();
      await spool.close();
    };
    return { ...archive, close };
  } catch (error) {
    await spool.close();
    throw error;
  }
}
