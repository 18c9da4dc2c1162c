import {
  channelOf,
  sitemapEntryOf,
  type Channel,
  type ChannelArticle,
  type Feed,
  type Publication,
  type Rendered,
} from '../../../src/plugins/newsroom/story/render';
import { feedOf, PUBLICATION } from './sample';

/** The document of a channel for one article: alone, or in a feed or sitemap of its own. */
export function renderedFor(
  channel: Channel,
  article: ChannelArticle,
  publication: Publication = PUBLICATION,
): Rendered {
  switch (channel.kind) {
    case 'article':
      return channel.render(article, publication);
    case 'feed':
      return channel.render(feedOf([article]), publication);
    case 'sitemap':
      return channel.render({ entries: [sitemapEntryOf(article)] }, publication);
    case 'sitemapIndex':
      return channel.render({ sitemaps: [{ url: article.url, updatedOn: null }] }, publication);
  }
}

/** The document that an article's channel gives at once. */
export function articleDocument(
  id: string,
  article: ChannelArticle,
  publication: Publication = PUBLICATION,
): string {
  const channel = channelOf(id);
  if (channel?.kind !== 'article') throw new Error(`no article channel ${id}`);
  return atOnce(channel.render(article, publication));
}

export function feedDocument(
  id: string,
  feed: Feed,
  publication: Publication = PUBLICATION,
): string {
  const channel = channelOf(id);
  if (channel?.kind !== 'feed') throw new Error(`no feed channel ${id}`);
  return atOnce(channel.render(feed, publication));
}

export function atOnce(rendered: Rendered): string {
  if (typeof rendered !== 'string') throw new Error('this channel needs to be waited for');
  return rendered;
}
