import { open } from 'node:fs/promises';

import { unpackGzip } from './gzip';

export type ArchiveKind = 'tar' | 'tar.gz' | 'zip';

export type FileKind = 'plain' | 'gzip' | ArchiveKind;

/** Where a tar archive says that it is one. */
const TAR_MAGIC_AT = 257;
const TAR_HEADER_BYTES = 512;
const HEAD_BYTES = 4_096;

/** Told by the first bytes: names lie. Throws the file system's errors. */
export async function kindOfFile(path: string): Promise<FileKind> {
  return kindOfHead(await firstBytes(path));
}

/** The same of a file that can only be read from its start. Throws what reading it throws. */
export async function kindOfBytes(bytes: AsyncIterable<Uint8Array>): Promise<FileKind> {
  return kindOfHead(await upTo(HEAD_BYTES, bytes));
}

async function kindOfHead(head: Uint8Array): Promise<FileKind> {
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (isTar(head)) return 'tar';
  if (!startsWith(head, 0x1f, 0x8b)) return 'plain';
  return (await holdsTar(head)) ? 'tar.gz' : 'gzip';
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

async function upTo(size: number, bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let taken = 0;
  for await (const chunk of bytes) {
    parts.push(chunk);
    taken += chunk.length;
    if (taken >= size) break;
  }
  return Buffer.concat(parts);
}

function startsWith(head: Uint8Array, ...bytes: number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

function isTar(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(TAR_MAGIC_AT, TAR_MAGIC_AT + 5)).toString('latin1') === 'ustar';
}

/** The head of a gzip file is a gzip file that ends early: what comes out before that is enough. */
async function holdsTar(head: Uint8Array): Promise<boolean> {
  const unpacked = unpackGzip(once(head), '', () => {});
  // It is damaged where nothing comes out; reading it will say so.
  return isTar(await upTo(TAR_HEADER_BYTES, unpacked).catch(() => new Uint8Array()));
}

async function* once(head: Uint8Array): AsyncIterable<Uint8Array> {
  yield head;
}
