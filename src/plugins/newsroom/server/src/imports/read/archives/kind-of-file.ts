import { open } from 'node:fs/promises';

import { unpackGzip } from './gzip';

export type FileKind = 'plain' | 'gzip' | 'tar' | 'tar.gz' | 'zip';

/** Where a tar archive says that it is one. */
const TAR_MAGIC_AT = 257;
const TAR_HEADER_BYTES = 512;
const HEAD_BYTES = 4_096;

/** Told by the first bytes: names lie. Throws the file system's errors. */
export async function kindOfFile(path: string): Promise<FileKind> {
  const head = await firstBytes(path);
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (isTar(head)) return 'tar';
  if (!startsWith(head, 0x1f, 0x8b)) return 'plain';
  return (await holdsTar(head, path)) ? 'tar.gz' : 'gzip';
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function startsWith(head: Uint8Array, ...bytes: number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

function isTar(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(TAR_MAGIC_AT, TAR_MAGIC_AT + 5)).toString('latin1') === 'ustar';
}

/** The head of a gzip file is a gzip file that ends early: what comes out before that is enough. */
async function holdsTar(head: Uint8Array, path: string): Promise<boolean> {
  async function* packed() {
    yield head;
  }
  const parts: Uint8Array[] = [];
  try {
    for await (const chunk of unpackGzip(packed(), path)) {
      parts.push(chunk);
      if (Buffer.concat(parts).length >= TAR_HEADER_BYTES) break;
    }
  } catch {
    // It ended early, as it had to; or it is damaged, and reading it will say so.
  }
  return isTar(Buffer.concat(parts));
}
