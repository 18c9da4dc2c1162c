import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Core, UID } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import type { ImageAsset, StoryMedia } from '../../../../story/model';
import { kindOfFile } from './file-types';
import type { FileKind } from './file-types';
import { readableName } from './readable-name';
import { save } from './save';

export const FILE = 'plugin::upload.file' as UID.CollectionType;

/** What the hashes of files begin with that an import brought in; the hash of their bytes follows. */
export const MARK = 'news_';

/** With half of the hash: names of files are kept short. */
const MARK_LENGTH = MARK.length + 32;

/** A row of the Media Library. */
export interface LibraryFile extends ImageAsset {
  id: number;
  documentId: string;
}

/**
 * The provider of a row whose file is not stored yet. Strapi takes it for a file of another provider: it
 * stores what is given under the row's own hash, and takes nothing away.
 */
const ARRIVING = 'newsroom-arriving';

interface UploadService {
  replace(
    id: number,
    request: { data: { fileInfo: Record<string, unknown> }; file: Record<string, unknown> },
  ): Promise<LibraryFile>;
}

interface SavedFile {
  path: string;
  mark: string;
  /** Its whole hash in the newsroom that it comes from. */
  called: string | null;
  size: number;
  kind: FileKind;
}

/**
 * Brings files into the Media Library through Strapi's own upload service, whatever its provider. A
 * file is called by the hash of its bytes: the same bytes are there once, however often and under
 * whatever name they come. Its row is written first: an upload that was killed at any moment is found
 * again and stored over what there is of it, so that no file is left that no row knows.
 */
export class Library {
  readonly #arriving = new Map<string, Promise<LibraryFile>>();

  constructor(private readonly strapi: Core.Strapi) {}

  /**
   * @param isOwn of the newsroom's own export: a file that an import had named keeps its name. Strapi may
   * have stored smaller bytes than those that it is named by.
   * @throws NEWSROOM_MEDIA_TYPE_REFUSED, NEWSROOM_MEDIA_TOO_LARGE, NEWSROOM_MEDIA_EMPTY, and what the
   * provider throws.
   */
  async add(
    chunks: AsyncIterable<Uint8Array>,
    media: StoryMedia,
    { isOwn = false } = {},
  ): Promise<LibraryFile> {
    const folder = await mkdtemp(join(tmpdir(), 'newsroom-media-'));
    try {
      const path = join(folder, 'file');
      const { sha256, size } = await save(chunks, path);
      const called = isOwn ? importedName(media.url) : null;
      const mark = called?.slice(0, MARK_LENGTH) ?? `${MARK}${sha256}`.slice(0, MARK_LENGTH);
      const file = { path, mark, called, size };
      const arriving = this.#arriving.get(mark) ?? this.#place(file, media);
      this.#arriving.set(mark, arriving);
      return await arriving.finally(() => this.#arriving.delete(mark));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #place(file: Omit<SavedFile, 'kind'>, media: StoryMedia): Promise<LibraryFile> {
    const kind = await kindOfFile(file.path);
    if (kind === null) throw new NewsroomError('NEWSROOM_MEDIA_TYPE_REFUSED');
    const known = await this.#known(file.mark);
    if (known && known.provider !== ARRIVING) return known;
    const saved = { ...file, kind };
    const { id } = known ?? (await this.#begin(saved, media));
    try {
      return await this.#store(id, saved, media);
    } catch (error) {
      // Unless another process has stored it meanwhile.
      await this.#rows.deleteMany({ where: { id, provider: ARRIVING } });
      throw error;
    }
  }

  #known(mark: string): Promise<LibraryFile | null> {
    return this.#rows.findOne({
      where: { hash: { $startsWith: `${mark}_` } },
      orderBy: { id: 'asc' },
    });
  }

  /** The end of its hash is at random, as Strapi has it: each row has a file of its own. */
  #begin({ mark, called, size, kind }: SavedFile, { url }: StoryMedia): Promise<{ id: number }> {
    const entry = {
      name: readableName(url, kind.ext),
      hash: called ?? `${mark}_${randomBytes(5).toString('hex')}`,
      ext: `.${kind.ext}`,
      mime: kind.mime,
      size: size / 1000,
      url: '',
      provider: ARRIVING,
      folderPath: '/',
    };
    return this.#rows.create({ data: entry });
  }

  #store(
    id: number,
    { path, mark, size, kind }: SavedFile,
    { url, alternativeText, caption }: StoryMedia,
  ): Promise<LibraryFile> {
    const name = readableName(url, kind.ext);
    return this.#service.replace(id, {
      data: { fileInfo: { name, alternativeText, caption } },
      file: {
        originalFilename: `${mark}.${kind.ext}`,
        mimetype: kind.mime,
        detectedMimeType: kind.mime,
        size,
        filepath: path,
      },
    });
  }

  get #rows() {
    return this.strapi.db.query(FILE);
  }

  get #service(): UploadService {
    return this.strapi.plugin('upload').service('upload') as UploadService;
  }
}

const importedName = (url: string): string | null =>
  /\/(news_[0-9a-f]{32}_[0-9a-f]{10})\.\w+$/.exec(url)?.[1] ?? null;
