import type { DocumentFile, FeedFile, SitemapFile } from './generated/types';
import { addressOf, segment, send } from './newsroom';
import type { Newsroom, Options } from './newsroom';

/** Of what a feed is: one section, author or tag by its slug; of everything without one. */
export interface FeedOf {
  section?: string;
  author?: string;
  tag?: string;
  locale?: string;
}

/** Address of a feed, for `<link rel="alternate">`. */
export function feedUrl(newsroom: Newsroom, file: FeedFile, of: FeedOf = {}): string {
  const { locale, ...scope } = of;
  const [[kind, slug] = []] = Object.entries(scope).filter(([, value]) => value);
  return addressOf(newsroom, `/feeds/${kind ? `${kind}s/${segment(slug!)}/` : ''}${file}`, {
    locale,
  });
}

export const sitemapUrl = (newsroom: Newsroom, file: SitemapFile, query?: { locale?: string }) =>
  addressOf(newsroom, `/sitemaps/${file}`, query);

export interface DocumentQuery {
  locale?: string;
  /** Of oEmbed, in pixels. */
  maxwidth?: number;
  maxheight?: number;
}

/** Address of an article as a document of a channel: `jsonld`, `page`, `ninjs.json` … */
export const documentUrl = (
  newsroom: Newsroom,
  slug: string,
  file: DocumentFile,
  query?: DocumentQuery,
): string => addressOf(newsroom, `/articles/${segment(slug)}/${file}`, query);

/** The document itself, as text. A former slug is followed. */
export async function readDocument(
  newsroom: Newsroom,
  slug: string,
  file: DocumentFile,
  query?: DocumentQuery,
  { signal, headers }: Options = {},
): Promise<string> {
  const response = await send(newsroom, documentUrl(newsroom, slug, file, query), {
    signal,
    headers,
  });
  return response.text();
}
