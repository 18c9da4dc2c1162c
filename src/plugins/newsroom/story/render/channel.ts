import type { ChannelArticle, Feed, Publication } from './channel-article';

interface ChannelBase {
  id: string;
  /** With its charset, as it goes into the Content-Type header. */
  mimeType: string;
}

/** One document for many articles. */
export interface FeedChannel extends ChannelBase {
  scope: 'feed';
  render: (feed: Feed, publication: Publication) => string;
}

/** One document for one article. */
export interface ArticleChannel extends ChannelBase {
  scope: 'article';
  render: (article: ChannelArticle, publication: Publication) => string;
}

export type Channel = FeedChannel | ArticleChannel;
