import type { SearchService } from '../../../../server/src/services/search/service';
import { withNewsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';

export async function reindexArticles({ json }: { json?: boolean }): Promise<ExitCode> {
  const output = new LineWriter(process.stdout);
  const indexed = await withNewsroom(({ strapi }) =>
    (strapi.plugin('newsroom').service('search') as SearchService).rebuild(),
  );
  await output.write(json ? JSON.stringify({ indexed }) : `${indexed} articles indexed.`);
  return EXIT.done;
}
