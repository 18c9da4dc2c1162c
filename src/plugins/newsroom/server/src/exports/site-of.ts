import type { ExportedSite, ExportedTerm } from '../../../story/export';
import type { Publication } from '../../../story/render';
import type { ArticleInOrder } from './articles-in-order';

/** The head of an export: only whom and what its articles name. */
export function siteOf(
  articles: readonly ArticleInOrder[],
  { name, siteUrl, mediaUrl, language }: Publication,
): ExportedSite {
  return {
    title: name,
    url: siteUrl.replace(/\/$/, ''),
    mediaUrl,
    language,
    authors: bySlug(articles.flatMap(({ authors }) => authors)),
    sections: bySlug(articles.flatMap(({ section }) => section ?? [])),
    tags: bySlug(articles.flatMap(({ tags }) => tags)),
  };
}

function bySlug(terms: readonly ExportedTerm[]): ExportedTerm[] {
  const unique = new Map(terms.map(({ name, slug }) => [slug, { name, slug }]));
  return [...unique.values()].sort((one, other) => (one.slug < other.slug ? -1 : 1));
}
