import type { Channel, Rendered } from './channel';
import type { ChannelArticle, Publication } from './channel-article';
import { changeDate, publicationDate } from './dates';
import { sitemapEntryOf } from './sitemap/entry';

export interface AloneOptions {
  /** Address of the channel's document. */
  selfUrl: string;
  /** ISO 8601; null where it is not known. */
  updatedOn: string | null;
}

/** One article as a channel gets it; for a feed or sitemap, one with that article alone. */
export function renderAlone(
  channel: Channel,
  article: ChannelArticle,
  publication: Publication,
  { selfUrl, updatedOn }: AloneOptions,
): Rendered {
  switch (channel.kind) {
    case 'article':
      return channel.render(article, publication);
    case 'feed':
      return channel.render(
        {
          id: `${selfUrl}#${article.documentId}`,
          scope: null,
          title: publication.name,
          description: publication.description,
          selfUrl,
          homeUrl: publication.siteUrl,
          hubUrls: [],
          pages: {},
          extent: 'page',
          updatedOn,
          articles: [article],
          tombstones: [],
        },
        publication,
      );
    case 'sitemap':
      return channel.render({ entries: [sitemapEntryOf(article)] }, publication);
    case 'sitemapIndex': {
      const changedOn = changeDate(article) ?? publicationDate(article);
      return channel.render({ sitemaps: [{ url: selfUrl, updatedOn: changedOn }] }, publication);
    }
  }
}
