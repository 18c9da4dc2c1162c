/** One article in a sitemap: a part of what a ChannelArticle knows, so that lists of thousands are light. */
export interface SitemapEntry {
  url: string;
  headline: string;
  /** Language of the text; null is the publication's. */
  language: string | null;
  /** ISO 8601; the date that the reader sees. */
  publishedOn: string | null;
  /** ISO 8601; the last change worth telling, else null. */
  updatedOn: string | null;
  imageUrls: string[];
  /** The same story in each of its languages, itself included; empty where there is only one. */
  alternates: Array<{ language: string; url: string }>;
}

export interface Sitemap {
  entries: SitemapEntry[];
}

export interface SitemapIndex {
  sitemaps: Array<{ url: string; updatedOn: string | null }>;
}
