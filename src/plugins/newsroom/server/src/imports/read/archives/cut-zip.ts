import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';

import { problem } from '../../../../../story/read';
import type { Archive, OpenEntry } from './archive';
import { cleanEntryName } from './entry-name';
import { guarded } from './gzip';
import { checkEntryCount } from './limits';
import { DEFLATED, unpackEntry } from './zip-entry';

const HEADER_BYTES = 30;
const FILE_MARK = 0x04034b50;
const LIST_MARK = 0x02014b50;
/** The sizes stand in an extra field instead. */
const IN_EXTRA = 0xffffffff;
/** Behind a file whose sizes were not known before: nothing, or sizes of 32 or 64 bits, marked or not. */
const DESCRIPTORS = [0, 12, 16, 20, 24];

interface LocalFile {
  name: string | null;
  method: number;
  isEncrypted: boolean;
  start: number;
  /** Where its packed bytes end; null where only unpacking tells. */
  end: number | null;
}

/**
 * The files of a zip archive that has no list of them at its end, as far as they stand one behind
 * the other from its start (APPNOTE 4.3.7). null where there is none.
 */
export async function openCutZip(
  path: string,
  told: { name: string; onBytes: (count: number) => void },
  reason: string,
): Promise<Archive | null> {
  const file = await open(path, 'r');
  const entries = new Map<string, OpenEntry>();
  try {
    const { size } = await file.stat();
    for (let at: number | null = 0, count = 0; at !== null;) {
      const local = await localFileAt(file, at);
      if (local === null) break;
      checkEntryCount((count += 1), told.name);
      const end: number = Math.min(local.end ?? (await unpackedEnd(path, local, told.name)), size);
      if (local.name !== null) entries.set(local.name, entryReader(path, { ...local, end }, told));
      at = await nextFile(file, end);
    }
  } finally {
    await file.close();
  }
  if (entries.size === 0) return null;
  const problems = [problem('NEWSROOM_ARCHIVE_CUT', { count: entries.size, reason })];
  return { entries, problems, close: () => Promise.resolve() };
}

async function localFileAt(file: FileHandle, at: number): Promise<LocalFile | null> {
  const header = await bytesAt(file, at, HEADER_BYTES);
  if (header.length < HEADER_BYTES || header.readUInt32LE(0) !== FILE_MARK) return null;
  const [flags, method] = [header.readUInt16LE(6), header.readUInt16LE(8)];
  const packedSize = header.readUInt32LE(18);
  const [nameSize, extraSize] = [header.readUInt16LE(26), header.readUInt16LE(28)];
  const raw = await bytesAt(file, at + HEADER_BYTES, nameSize);
  const name = raw.toString((flags & 0x800) === 0 && !isUtf8(raw) ? 'latin1' : 'utf8');
  const start = at + HEADER_BYTES + nameSize + extraSize;
  const isUntold = ((flags & 0x8) !== 0 && packedSize === 0) || packedSize === IN_EXTRA;
  return {
    name: name.endsWith('/') ? null : cleanEntryName(name),
    method,
    isEncrypted: (flags & 0x1) !== 0,
    start,
    end: isUntold ? null : start + packedSize,
  };
}

function isUtf8(bytes: Buffer): boolean {
  return !bytes.toString('utf8').includes('\ufffd');
}

async function bytesAt(file: FileHandle, at: number, size: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, at);
  return buffer.subarray(0, bytesRead);
}

/** How far the packed bytes of a file reach that does not say so; the end of all where that is not told. */
async function unpackedEnd(
  path: string,
  { start, method }: LocalFile,
  name: string,
): Promise<number> {
  if (method !== DEFLATED) return Infinity;
  const unpacker = createInflateRaw();
  const packed = createReadStream(path, { start });
  const unpacking = guarded(packed, unpacker, name);
  while (!(await unpacking.next()).done);
  return start + unpacker.bytesWritten;
}

/** Where the next file begins; null where none does. */
async function nextFile(file: FileHandle, end: number): Promise<number | null> {
  for (const size of DESCRIPTORS) {
    const mark = await bytesAt(file, end + size, 4);
    if (mark.length < 4) return null;
    if (mark.readUInt32LE(0) === FILE_MARK) return end + size;
    if (mark.readUInt32LE(0) === LIST_MARK) return null;
  }
  return null;
}

function entryReader(
  path: string,
  { method, isEncrypted, start, end }: LocalFile & { end: number },
  { name, onBytes }: { name: string; onBytes: (count: number) => void },
): OpenEntry {
  return async function* read(onProblem) {
    if (end <= start) return;
    const packed = createReadStream(path, { start, end: end - 1 });
    yield* unpackEntry({ packed, method, isEncrypted }, { path: name, onProblem, size: null });
    onBytes(end - start);
  };
}
