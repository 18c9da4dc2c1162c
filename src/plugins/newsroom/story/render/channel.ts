import type { ChannelArticle, Publication, Tombstone } from './channel-article';
import type { Rule } from './check/rules';
import type { Feed, FeedScopeKind } from './feed';
import type { Sitemap, SitemapIndex } from './sitemap/model';

/** Most are made at once; those whose library is slow to load (mjml) load it when it is first needed. */
export type Rendered = string | Promise<string>;

interface ChannelBase {
  /** Stable: it stands in settings, receipts and commands. */
  id: string;
  /** For people, with its version: "RSS 2.0". */
  name: string;
  /** With its charset, as it goes into the Content-Type header. */
  mimeType: string;
  /** Last part of its address: `rss.xml` in `/feeds/rss.xml` and `/feeds/sections/:section/rss.xml`. */
  file: string;
  /** Address of the published specification. */
  spec: string;
  /** What it asks of an article, the weightiest first: see checkArticle. */
  asks: readonly Rule[];
}

/** What a caller may ask of a document; each channel names those it reads. */
export interface RenderOptions {
  /** In pixels, as oEmbed's `maxwidth` and `maxheight`. */
  maxwidth?: number;
  maxheight?: number;
}

/** One document for one article. */
export interface ArticleChannel extends ChannelBase {
  kind: 'article';
  /** Query parameters of its address, beside `locale`. */
  options: readonly (keyof RenderOptions)[];
  /** Origins of programs that the document loads, where its format asks for any. */
  scripts?: readonly string[];
  render: (article: ChannelArticle, publication: Publication, options?: RenderOptions) => Rendered;
  /** What those get who had the story, once it is withheld or canceled; null where there is no such document. */
  renderWithdrawal: ((tombstone: Tombstone, publication: Publication) => Rendered) | null;
}

/** One document for many articles. */
export interface FeedChannel extends ChannelBase {
  kind: 'feed';
  /** Of what there is a feed of its own. */
  scopes: readonly FeedScopeKind[];
  /** Articles in one document; null for as many as the publication has set. */
  size: number | null;
  /** Whether it can carry the links of RFC 5005 to further pages and archives. */
  isPaged: boolean;
  render: (feed: Feed, publication: Publication) => Rendered;
}

/** Which articles a sitemap lists. None of them has `noindex`, or its canonical address elsewhere. */
export type SitemapList =
  | { of: 'all'; perDocument: number }
  /** First published in the last hours, newest first, and never historical. */
  | { of: 'recent'; hours: number; limit: number };

/** Addresses of many articles, for search engines. */
export interface SitemapChannel extends ChannelBase {
  kind: 'sitemap';
  list: SitemapList;
  render: (sitemap: Sitemap, publication: Publication) => Rendered;
}

/** Addresses of the sitemaps. */
export interface SitemapIndexChannel extends ChannelBase {
  kind: 'sitemapIndex';
  render: (index: SitemapIndex, publication: Publication) => Rendered;
}

export type Channel = ArticleChannel | FeedChannel | SitemapChannel | SitemapIndexChannel;
export type ChannelKind = Channel['kind'];
