import type { Channel } from './channel';
import { jsonFeed } from './json-feed';
import { jsonLd } from './json-ld';
import { page } from './page';
import { rss } from './rss';

export type * from './channel';
export type * from './channel-article';
export type * from './feed';
export { FEED_SCOPES } from './feed';
export { renderAlone } from './render-alone';
export { sitemapEntryOf } from './sitemap/entry';
export type * from './sitemap/model';
export { articleUrn } from './identity';
export { withLegalCharacters } from './legal-characters';
export { printedByline, printedCredits, printedDateline } from './printed-lines';

/** The table of channels: a new one is a file and a line here. */
export const CHANNELS: readonly Channel[] = [rss, jsonFeed, jsonLd, page];

export function channelOf(id: string): Channel | null {
  return CHANNELS.find((channel) => channel.id === id) ?? null;
}
