import { feedFitForPrint } from '../boundary';
import type { FeedChannel } from '../channel';
import * as ask from '../check/rules';
import type { Publication } from '../channel-article';
import type { Feed } from '../feed';
import { openArticles } from './hosted';
import { RSS_MIME_TYPE, rssDocument } from './rss-document';
import { rssItem } from './rss-item';

/** Flipboard's RSS: the full text of thirty stories, each with its picture. */
export const flipboard: FeedChannel = {
  kind: 'feed',
  id: 'flipboard',
  name: 'Flipboard',
  mimeType: RSS_MIME_TYPE,
  file: 'flipboard.xml',
  spec: 'https://about.flipboard.com/rss-spec/',
  asks: [
    ask.headline(),
    ask.date('error'),
    ask.image('error', 400),
    ask.text('error', 300),
    ask.author('error'),
    ask.summary('warning'),
    ask.freeOnly,
  ],
  scopes: ['site', 'section'],
  size: 30,
  isPaged: false,
  render: (feed, publication) => renderFlipboard(...feedFitForPrint(feed, publication)),
};

function renderFlipboard(feed: Feed, publication: Publication): string {
  const items = openArticles(feed).map((article) => rssItem(article, publication));
  return rssDocument(feed, publication, { items });
}
