import { feedFitForPrint } from '../boundary';
import type { FeedChannel } from '../channel';
import * as ask from '../check/rules';
import type { Publication } from '../channel-article';
import { FEED_SCOPES, type Feed } from '../feed';
import { xml } from '../xml';
import { RSS_MIME_TYPE, rssDocument } from './rss-document';
import { rssItem } from './rss-item';

/** RSS 2.0 with content, dc, media, atom, sy and the links of RFC 5005. */
export const rss: FeedChannel = {
  kind: 'feed',
  id: 'rss',
  name: 'RSS 2.0',
  mimeType: RSS_MIME_TYPE,
  file: 'rss.xml',
  spec: 'https://www.rssboard.org/rss-specification',
  asks: [
    ask.headline(),
    ask.date('error'),
    ask.summary('warning'),
    ask.author('warning'),
    ask.teaserTold,
  ],
  scopes: FEED_SCOPES,
  size: null,
  isPaged: true,
  render: (feed, publication) => renderRss(...feedFitForPrint(feed, publication)),
};

function renderRss(feed: Feed, publication: Publication): string {
  return rssDocument(feed, publication, {
    namespaces: { 'xmlns:sy': 'http://purl.org/rss/1.0/modules/syndication/' },
    about: [xml('sy:updatePeriod', null, 'hourly'), xml('sy:updateFrequency', null, '1')],
    items: feed.articles.map((article) => rssItem(article, publication)),
  });
}
