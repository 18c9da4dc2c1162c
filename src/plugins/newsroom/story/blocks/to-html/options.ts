export interface HtmlOptions {
  /** Origin put before links that are paths; null leaves them as they are. */
  siteUrl?: string | null;
  /** Origin put before pictures that are paths: the server that keeps the media library. */
  mediaUrl?: string | null;
  /** `players` puts known providers into frames; `links`, the default, needs nothing from outside. */
  embeds?: 'players' | 'links';
}
