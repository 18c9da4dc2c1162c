export interface HtmlOptions {
  /** Origin put before urls that are paths; null leaves them as they are. */
  siteUrl?: string | null;
  /** `players` puts known providers into frames; `links`, the default, needs nothing from outside. */
  embeds?: 'players' | 'links';
}
