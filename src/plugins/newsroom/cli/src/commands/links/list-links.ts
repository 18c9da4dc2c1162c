import type { ImportsService } from '../../../../server/src/imports';
import { withNewsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';

export interface LinksOptions {
  all?: boolean;
  json?: boolean;
}

export async function listLinks(run: string, { all, json }: LinksOptions): Promise<ExitCode> {
  const output = new LineWriter(process.stdout);
  await withNewsroom(async ({ strapi, signal }) => {
    const imports = strapi.plugin('newsroom').service('imports') as ImportsService;
    for await (const { articleDocumentId, slug, links } of imports.links(run)) {
      if (signal.aborted) return;
      for (const { url, to } of links) {
        if (to !== null && !all) continue;
        const line = json
          ? JSON.stringify({ documentId: articleDocumentId, slug, url, to })
          : `${slug ?? articleDocumentId}: ${url}${to === null ? '' : ` → ${to}`}`;
        await output.write(line);
      }
    }
  });
  return EXIT.done;
}
