import type { ChannelArticle, Publication } from '../channel-article';
import { creditName, printedByline } from '../printed-lines';

/** One name an author; a story with a printed byline alone has that. */
export function creatorsOf(article: ChannelArticle, publication: Publication): string[] {
  const names = article.authors.map(({ name }) => name).filter(Boolean);
  if (names.length > 0) return names;
  const byline = printedByline(article, publication);
  return byline ? [byline] : [];
}

export function contributorsOf({ credits }: ChannelArticle): string[] {
  return credits.map(creditName).filter(Boolean);
}

/** Who holds the rights, and what may be done with the story. */
export function rightsOf({ copyrightHolder, usageTerms }: ChannelArticle): string {
  return [copyrightHolder, usageTerms].filter(Boolean).join('\n');
}
