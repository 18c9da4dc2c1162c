import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { Core, UID } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import type { ImageAsset, StoryMedia } from '../../../../story/model';
import { kindOfFile } from './file-types';
import { MAXIMUM_BYTES } from './limits';

export const FILE = 'plugin::upload.file' as UID.CollectionType;

/** A row of the Media Library. */
export interface LibraryFile extends ImageAsset {
  id: number;
  documentId: string;
}

type UploadService = {
  enhanceAndValidateFile(
    file: Record<string, unknown>,
    info: Record<string, unknown>,
    metas: Record<string, unknown>,
  ): Promise<{ hash: string }>;
  uploadFileAndPersist(file: object, options: object): Promise<LibraryFile>;
};

/**
 * Brings files into the Media Library through Strapi's own upload service, whatever its provider. A
 * file is called by the hash of its bytes: the same bytes are there once, however often and under
 * whatever name they come, and an upload that was killed half-way writes over itself when it is tried
 * again.
 */
export class Library {
  readonly #arriving = new Map<string, Promise<LibraryFile>>();

  constructor(private readonly strapi: Core.Strapi) {}

  /**
   * @throws NEWSROOM_MEDIA_TYPE_REFUSED, NEWSROOM_MEDIA_TOO_LARGE, NEWSROOM_MEDIA_EMPTY, and what the
   * provider throws.
   */
  async add(chunks: AsyncIterable<Uint8Array>, media: StoryMedia): Promise<LibraryFile> {
    const folder = await mkdtemp(join(tmpdir(), 'newsroom-media-'));
    try {
      const path = join(folder, 'file');
      const { sha256, size } = await save(chunks, path);
      const hash = `news_${sha256.slice(0, 32)}`;
      const arriving = this.#arriving.get(hash) ?? this.#place({ path, folder, hash, size }, media);
      this.#arriving.set(hash, arriving);
      return await arriving.finally(() => this.#arriving.delete(hash));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #place(
    { path, folder, hash, size }: { path: string; folder: string; hash: string; size: number },
    { url, alternativeText, caption }: StoryMedia,
  ): Promise<LibraryFile> {
    const known: LibraryFile | null = await this.strapi.db.query(FILE).findOne({ where: { hash } });
    if (known) return known;
    const kind = await kindOfFile(path);
    if (kind === null) throw new NewsroomError('NEWSROOM_MEDIA_TYPE_REFUSED');
    const upload = this.strapi.plugin('upload').service('upload') as UploadService;
    const name = nameOf(url, kind.ext);
    const file = await upload.enhanceAndValidateFile(
      {
        originalFilename: name,
        mimetype: kind.mime,
        detectedMimeType: kind.mime,
        size,
        filepath: path,
        tmpWorkingDirectory: folder,
      },
      { name, alternativeText, caption },
      {},
    );
    file.hash = hash;
    return upload.uploadFileAndPersist(file, {});
  }
}

async function save(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  async function* counted() {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > MAXIMUM_BYTES) {
        throw new NewsroomError('NEWSROOM_MEDIA_TOO_LARGE', { limit: MAXIMUM_BYTES });
      }
      hash.update(chunk);
      yield chunk;
    }
  }
  await pipeline(counted, createWriteStream(path));
  if (size === 0) throw new NewsroomError('NEWSROOM_MEDIA_EMPTY');
  return { sha256: hash.digest('hex'), size };
}

/** What a person reads in the Media Library: the last step of the old address, as its bytes end. */
function nameOf(url: string, ext: string): string {
  const { pathname } = new URL(url, 'http://site.invalid');
  let last = pathname.split('/').filter(Boolean).at(-1) ?? 'file';
  try {
    last = decodeURIComponent(last);
  } catch {
    // An old encoding: the escapes are the name.
  }
  const plain = last
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    // eslint-disable-next-line no-control-regex -- Strapi refuses these in names
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]+/g, '-')
    .slice(0, 100);
  return `${plain || 'file'}.${ext}`;
}
