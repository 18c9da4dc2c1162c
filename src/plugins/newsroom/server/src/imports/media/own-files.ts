import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { openArchive } from '../read/archives';
import type { Archive, OpenEntry } from '../read/archives/archive';
import { cleanEntryName } from '../read/archives/entry-name';
import type { ArchivePlace } from '../read/archives/files-of';
import { kindOfBytes, kindOfFile } from '../read/archives/kind-of-file';
import { Allowance } from '../read/archives/limits';
import { openNested } from '../read/archives/nested';
import { findInputs } from '../read/find-inputs';
import type { InputArgument, InputFile } from '../read/find-inputs';

type Open = () => AsyncIterable<Uint8Array>;

const ARCHIVE = /\.(?:zip|tar|tgz|gz)$/i;

interface Place {
  /** The steps of its path, the last first. */
  steps: string[];
  open: Open;
}

/**
 * The files that came with an export: in its folder or archive, in archives in there, or in a folder
 * that was named. A picture is known by the end of its address: `…/uploads/2012/05/a.jpg` lies under
 * some folder as `uploads/2012/05/a.jpg`, as `2012/05/a.jpg`, or as the only `a.jpg` there is.
 */
export class OwnFiles {
  #places: Promise<Map<string, Place[]>> | null = null;
  readonly #archives: Archive[] = [];

  constructor(
    private readonly inputs: readonly InputArgument[],
    private readonly folder: string | null,
  ) {}

  /** The file of an address; null where none came along. */
  async find(url: string): Promise<Open | null> {
    const steps = stepsOf(url);
    const [name] = steps;
    if (name === undefined) return null;
    this.#places ??= this.#look();
    const called = (await this.#places).get(name.toLowerCase()) ?? [];
    const ranked = called
      .map((place) => ({ place, depth: sameSteps(place.steps, steps) }))
      .sort((one, other) => other.depth - one.depth);
    const [best] = ranked;
    if (best && (best.depth > 1 || ranked.length === 1)) return best.place.open;
    return this.#beside(steps);
  }

  async close(): Promise<void> {
    for (const archive of this.#archives) await archive.close();
  }

  async #look(): Promise<Map<string, Place[]>> {
    const named = this.folder === null ? [] : await findInputs([this.folder]);
    const places = new Map<string, Place[]>();
    for (const input of [...named, ...this.inputs]) {
      for (const file of input.files) {
        if (file.inFolder) add(places, file.source, () => createReadStream(file.source));
        await this.#addEntries(places, file);
      }
    }
    return places;
  }

  async #addEntries(places: Map<string, Place[]>, { source, bytes }: InputFile): Promise<void> {
    if (!ARCHIVE.test(source)) return;
    const kind = await kindOfFile(source).catch(() => 'plain' as const);
    if (kind === 'plain' || kind === 'gzip') return;
    const archive = await openArchive(source, kind, { onBytes: () => {} }).catch(() => null);
    const place = { source, depth: 1, allowance: new Allowance(source, bytes) };
    await this.#addArchive(places, archive, place);
  }

  async #addArchive(
    places: Map<string, Place[]>,
    archive: Archive | null,
    { source, depth, allowance }: ArchivePlace,
  ): Promise<void> {
    if (archive === null) return;
    this.#archives.push(archive);
    for (const [name, open] of archive.entries) {
      add(places, name, () => open(() => {}));
      if (!ARCHIVE.test(name)) continue;
      const around = { source: `${source}/${name}`, depth, allowance };
      const place = { ...around, depth: depth + 1 };
      await this.#addArchive(places, await opened(open, around), place);
    }
  }

  /**
   * Beside a file that was given by itself, only what lies under folders of its address: nobody gave
   * its folder, and a file of the same name there may be anybody's.
   */
  async #beside(steps: readonly string[]): Promise<Open | null> {
    const files = this.inputs.flatMap(({ files: list }) => list.filter((file) => !file.inFolder));
    for (const folder of new Set(files.map(({ source }) => dirname(source)))) {
      for (let depth = steps.length; depth > 1; depth -= 1) {
        const path = join(folder, ...steps.slice(0, depth).reverse());
        const found = await stat(path).catch(() => null);
        if (found?.isFile()) return () => createReadStream(path);
      }
    }
    return null;
  }
}

/** The archive that an archive's file is; null where it is none, or one that can't be opened. */
async function opened(open: OpenEntry, place: ArchivePlace): Promise<Archive | null> {
  const kind = await kindOfBytes(open(() => {})).catch(() => 'plain' as const);
  if (kind === 'plain' || kind === 'gzip') return null;
  return openNested(
    open(() => {}),
    kind,
    place,
  ).catch(() => null);
}

function add(places: Map<string, Place[]>, path: string, open: Open): void {
  const steps = path.split('/').reverse();
  const name = steps[0]!.toLowerCase();
  places.set(name, [...(places.get(name) ?? []), { steps, open }]);
}

function stepsOf(url: string): string[] {
  if (!URL.canParse(url, 'http://site.invalid')) return [];
  const { pathname } = new URL(url, 'http://site.invalid');
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // An old encoding: the name may still be the same.
  }
  return (cleanEntryName(path) ?? '').split('/').filter(Boolean).reverse();
}

function sameSteps(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((step, at) => step.toLowerCase() !== other[at]?.toLowerCase());
  return differs === -1 ? one.length : differs;
}
