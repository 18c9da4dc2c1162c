import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { ExportsService } from '../../../../server/src/exports';
import { exportFormatNamed } from '../../../../story/export';
import type { ExportedFile } from '../../../../story/export';
import { NewsroomError } from '../../../../story/errors';
import { withNewsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { counted } from '../../output/counted';
import { log } from '../../output/log';

export interface ExportOptions {
  format: string;
  out?: string;
  locale?: string;
  publicOnly?: boolean;
}

/** Throws NEWSROOM_EXPORT_FORMAT_UNKNOWN and NEWSROOM_EXPORT_NEEDS_FOLDER. */
export async function exportArticles(options: ExportOptions): Promise<ExitCode> {
  const format = exportFormatNamed(options.format);
  const { out } = options;
  if (format.kind === 'folder' && out === undefined) {
    throw new NewsroomError('NEWSROOM_EXPORT_NEEDS_FOLDER', { format: format.id });
  }
  // Made before the app takes standard output for its log.
  const output = { write: process.stdout.write.bind(process.stdout) };
  return withNewsroom(async ({ strapi, signal }) => {
    const exports = strapi.plugin('newsroom').service('exports') as ExportsService;
    const { site, articles, leftOut } = await exports.open({
      locale: options.locale ?? null,
      publicOnly: options.publicOnly ?? false,
      isWhole: format.isWhole ?? false,
    });
    if (format.kind === 'folder') await mkdir(out!, { recursive: true });
    for await (const file of format.write(site, articles)) {
      if (signal.aborted) return EXIT.interrupted;
      if (out === undefined) await toOutput(file, output);
      else await toFile(file, format.kind === 'folder' ? join(out, file.name) : out);
    }
    if (leftOut > 0) log(`${counted(leftOut, 'draft')} without headline or slug left out`);
    return EXIT.done;
  });
}

async function toOutput({ chunks }: ExportedFile, output: Pick<Writable, 'write'>): Promise<void> {
  for await (const chunk of chunks) {
    await new Promise<void>((done) => output.write(chunk, () => done()));
  }
}

/** Whoever looks at the file meanwhile sees the one before, never half of this one. */
async function toFile({ chunks }: ExportedFile, path: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(chunks, createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
