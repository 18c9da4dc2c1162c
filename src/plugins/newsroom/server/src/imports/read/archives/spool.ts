import { mkdtemp, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Spool {
  path: string;
  file: FileHandle;
  /** Takes the file away. */
  close: () => Promise<void>;
}

/** One temporary file under a name of our own: nothing is ever written under a name of an archive. */
export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-'));
  const path = join(folder, 'spool');
  const file = await open(path, 'w+');
  const close = async () => {
    await file.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { path, file, close };
}
