import { stringify } from 'yaml';

import { absoluteUrl, mapLinks, toMarkdown } from '../blocks';
import { printedBlocks } from './body';
import type { ExportedArticle, ExportedSite, ExportFormat } from './model';

/** CommonMark with YAML front matter, a file an article, as static site generators read it. */
export const markdown: ExportFormat = {
  id: 'markdown',
  kind: 'folder',
  ending: '.md',
  async *write(site, articles) {
    for await (const article of articles) {
      yield { name: `${article.slug}.md`, chunks: oneChunk(document(article, site)) };
    }
  },
};

async function* oneChunk(text: string): AsyncIterable<string> {
  yield text;
}

function document(article: ExportedArticle, { url, mediaUrl }: ExportedSite): string {
  const { publishedOn, updatedOn, section, leadImage } = article;
  const matter = {
    title: article.headline,
    slug: article.slug,
    ...known('kicker', article.kicker),
    ...known('standfirst', article.standfirst),
    lang: article.language,
    ...known('date', publishedOn),
    ...known('updated', updatedOn),
    status: article.status,
    ...(article.authors.length > 0 && { authors: article.authors.map(({ name }) => name) }),
    ...known('category', section?.name ?? null),
    ...(article.tags.length > 0 && { tags: article.tags.map(({ name }) => name) }),
    ...(leadImage && {
      image: {
        url: leadImage.url,
        ...known('alt', leadImage.alternativeText),
        ...known('caption', leadImage.caption),
        ...known('credit', leadImage.credit),
      },
    }),
    url: article.url,
  };
  const body = mapLinks(printedBlocks(article), {
    link: (to) => absoluteUrl(to, url),
    image: (to) => absoluteUrl(to, mediaUrl),
  });
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${toMarkdown(body)}`;
}

const known = (name: string, value: string | null) => (value === null ? {} : { [name]: value });
