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
import type { FileKind } from './file-types';
import { MAXIMUM_BYTES } from './limits';

export const FILE = 'plugin::upload.file' as UID.CollectionType;

/** What the hashes of files begin with that an import brought in; the hash of their bytes follows. */
export const MARK = 'news_';

/** A row of the Media Library. */
export interface LibraryFile extends ImageAsset {
  id: number;
  documentId: string;
}

interface UploadService {
  upload(request: {
    data: { fileInfo: Record<string, unknown> };
    files: Record<string, unknown>;
  }): Promise<LibraryFile[]>;
  updateFileInfo(id: number, info: Record<string, unknown>): Promise<LibraryFile>;
}

/**
 * Brings files into the Media Library through Strapi's own upload service, whatever its provider. A
 * file is called by the hash of its bytes: the same bytes are there once, however often and under
 * whatever name they come, also where an upload was killed before the story was written.
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
      const mark = `${MARK}${sha256.slice(0, 32)}`;
      const arriving = this.#arriving.get(mark) ?? this.#place({ path, mark, size }, media);
      this.#arriving.set(mark, arriving);
      return await arriving.finally(() => this.#arriving.delete(mark));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #place(
    { path, mark, size }: { path: string; mark: string; size: number },
    { url, alternativeText, caption }: StoryMedia,
  ): Promise<LibraryFile> {
    const kind = await kindOfFile(path);
    if (kind === null) throw new NewsroomError('NEWSROOM_MEDIA_TYPE_REFUSED');
    const file = (await this.#known(mark)) ?? (await this.#upload({ path, mark, size, kind }));
    if (!file.name.startsWith(mark)) return file;
    const name = nameOf(url, kind.ext);
    return this.#service.updateFileInfo(file.id, { name, alternativeText, caption });
  }

  #known(mark: string): Promise<LibraryFile | null> {
    return this.strapi.db.query(FILE).findOne({ where: { hash: { $startsWith: `${mark}_` } } });
  }

  /** Strapi makes a file's hash of its name, so it is uploaded under its mark and named afterwards. */
  async #upload(file: { path: string; mark: string; size: number; kind: FileKind }) {
    const { path, mark, size, kind } = file;
    const name = `${mark}.${kind.ext}`;
    const [placed] = await this.#service.upload({
      data: { fileInfo: { name } },
      files: {
        originalFilename: name,
        mimetype: kind.mime,
        detectedMimeType: kind.mime,
        size,
        filepath: path,
      },
    });
    return placed!;
  }

  get #service(): UploadService {
    return this.strapi.plugin('upload').service('upload') as UploadService;
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
