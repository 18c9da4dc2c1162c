import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';

import type { StagedFile, UploadLimits } from '../../../../../shared/admin/import-desk';
import { NewsroomError } from '../../../../../story/errors';
import { newDocumentId } from '../../../documents/new-document-id';
import { receiveFile } from './receive-file';
import { stagedPath } from './staged-path';

export const UPLOAD_LIMITS: UploadLimits = { bytesPerFile: 2_000_000_000, files: 20_000 };

const WEEK = 7 * 24 * 60 * 60 * 1000;
const PASTED = 'pasted';

/** Where uploads wait for their import: in the app's own folder, never in a public one. */
function stagingFolder(strapi: Core.Strapi): string {
  return join(strapi.dirs.app.root, '.tmp', 'newsroom-imports');
}

/** @throws NEWSROOM_BATCH_NOT_FOUND also for what is no id at all. */
export async function batchFolder(strapi: Core.Strapi, id: string): Promise<string> {
  const folder = join(stagingFolder(strapi), id);
  const isThere = /^[a-z0-9]{20,30}$/.test(id) && (await stat(folder).catch(() => null));
  if (!isThere) throw new NewsroomError('NEWSROOM_BATCH_NOT_FOUND');
  return folder;
}

export const filesFolder = (folder: string) => join(folder, 'files');

/** Makes an empty batch, and removes those that nobody came back for. */
export async function createBatch(strapi: Core.Strapi): Promise<string> {
  const id = newDocumentId();
  await mkdir(filesFolder(join(stagingFolder(strapi), id)), { recursive: true });
  await removeOldBatches(strapi);
  return id;
}

export async function removeBatch(strapi: Core.Strapi, id: string): Promise<void> {
  await rm(await batchFolder(strapi, id), { recursive: true, force: true });
  known.delete(id);
}

/** How many files a batch got, so that a folder of thousands is not listed thousands of times. */
const known = new Map<string, number>();

export async function addFile(
  strapi: Core.Strapi,
  id: string,
  { path, bytes, declared }: { path: string; bytes: Readable; declared: number | null },
): Promise<StagedFile> {
  const folder = filesFolder(await batchFolder(strapi, id));
  const safe = stagedPath(path);
  const count = known.get(id) ?? (await listFiles(folder)).length;
  if (count >= UPLOAD_LIMITS.files) {
    throw new NewsroomError('NEWSROOM_UPLOAD_TOO_MANY', { limit: UPLOAD_LIMITS.files });
  }
  known.set(id, count + 1);
  const size = await receiveFile(folder, {
    path: safe,
    bytes,
    declared,
    limit: UPLOAD_LIMITS.bytesPerFile,
  });
  return { path: safe, bytes: size };
}

/** Pasted text is a file like any other; each paste is one of its own. */
export async function addText(strapi: Core.Strapi, id: string, text: string): Promise<StagedFile> {
  if (text.trim() === '') throw new NewsroomError('NEWSROOM_UPLOAD_EMPTY');
  const folder = filesFolder(await batchFolder(strapi, id));
  const pasted = (await listFiles(folder)).filter(({ path }) => path.startsWith(PASTED));
  const path = `${PASTED}-${pasted.length + 1}.${looksLikeHtml(text) ? 'html' : 'txt'}`;
  await writeFile(join(folder, path), text);
  return { path, bytes: Buffer.byteLength(text) };
}

function looksLikeHtml(text: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|article|div|p|h1)\b/i.test(text);
}

export async function removeFile(strapi: Core.Strapi, id: string, path: string): Promise<void> {
  await rm(join(filesFolder(await batchFolder(strapi, id)), stagedPath(path)), { force: true });
}

export async function listFiles(folder: string): Promise<StagedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const { size } = await stat(path);
        return { path: path.slice(folder.length + 1).replaceAll('\\', '/'), bytes: size };
      }),
  );
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function removeOldBatches(strapi: Core.Strapi): Promise<void> {
  const root = stagingFolder(strapi);
  for (const id of await readdir(root)) {
    const folder = join(root, id);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > WEEK) await rm(folder, { recursive: true, force: true });
  }
}
