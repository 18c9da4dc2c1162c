import type { Channel } from './channel';
import { appleNews } from './apple-news';
import { atom } from './feeds/atom';
import { flipboard } from './feeds/flipboard';
import { jsonFeed } from './feeds/json-feed';
import { msn } from './feeds/msn';
import { rss } from './feeds/rss';
import { smartnews } from './feeds/smartnews';
import { newsletter, newsletterText } from './newsletter';
import { amp } from './web/amp';
import { jsonLd } from './web/json-ld';
import { markdown } from './web/markdown';
import { oembed } from './web/oembed';
import { openGraph } from './web/open-graph';
import { page } from './web/page';
import { newsSitemap, sitemap, sitemapIndex } from './sitemap';
import { newsmlG2 } from './wires/newsml-g2';
import { ninjs, ninjs2 } from './wires/ninjs';
import { nitf } from './wires/nitf';
import { wireText } from './wires/wire-text';

export { CHANNEL_PROBLEMS, channelProblem, checkArticle } from './check';
export type { ChannelProblem, ChannelProblemCode, ProblemLevel } from './check';
export type * from './channel';
export type * from './channel-article';
export type * from './feed';
export { FEED_SCOPES } from './feed';
export { renderAlone } from './render-alone';
export { sitemapEntryOf } from './sitemap/entry';
export type * from './sitemap/model';
export { fitForPrint } from './boundary';
export { changeDate, publicationDate, rfc3339 } from './dates';
export { feedContent, summaryOf } from './feed-content';
export { articleUrn } from './identity';
export { withLegalCharacters } from './legal-characters';
export { languageOf, printedByline, printedCredits, printedDateline } from './printed-lines';

/** The table of channels: a new one is a file and a line here. */
export const CHANNELS: readonly Channel[] = [
  rss,
  atom,
  jsonFeed,
  sitemapIndex,
  sitemap,
  newsSitemap,
  jsonLd,
  openGraph,
  page,
  amp,
  oembed,
  markdown,
  ninjs,
  ninjs2,
  nitf,
  newsmlG2,
  wireText,
  smartnews,
  msn,
  flipboard,
  appleNews,
  newsletter,
  newsletterText,
];

export function channelOf(id: string): Channel | null {
  return CHANNELS.find((channel) => channel.id === id) ?? null;
}
