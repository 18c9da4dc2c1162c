import type { ExportedArticle, ExportedFile, ExportedSite, ExportFormat } from './model';

interface Pieces {
  head: (site: ExportedSite) => string;
  /** `isFirst` for what stands between two. */
  item: (article: ExportedArticle, site: ExportedSite, isFirst: boolean) => string;
  tail: (site: ExportedSite) => string;
}

/** A format that is one file: a head, a piece an article, a tail. */
export function oneFile(id: string, ending: string, { head, item, tail }: Pieces): ExportFormat {
  return {
    id,
    kind: 'file',
    ending,
    async *write(site, articles) {
      async function* chunks() {
        yield head(site);
        let isFirst = true;
        for await (const article of articles) {
          yield item(article, site, isFirst);
          isFirst = false;
        }
        yield tail(site);
      }
      const file: ExportedFile = { name: `${id}${ending}`, chunks: chunks() };
      yield file;
    },
  };
}
