import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { ImportsService } from '../../../../server/src/imports';
import { reportFormatNamed } from '../../../../server/src/imports/report';
import { withNewsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';

export interface ReportOptions {
  format: string;
  output?: string;
}

/** Writes the report of a run of the app in the working directory. */
export async function reportRun(
  run: string,
  { format: name, output: path }: ReportOptions,
): Promise<ExitCode> {
  const format = reportFormatNamed(name);
  const output = new LineWriter(process.stdout);
  await withNewsroom(async ({ strapi }) => {
    const imports = strapi.plugin('newsroom').service('imports') as ImportsService;
    const pieces = imports.report({ run, format });
    if (path !== undefined) {
      await pipeline(Readable.from(pieces), createWriteStream(path));
      return;
    }
    for await (const piece of pieces) {
      if (output.isClosed) return;
      await output.write(piece.replace(/\r?\n$/, ''));
    }
  });
  return EXIT.done;
}
