import type { ChannelArticle } from '../channel-article';
import { changeDate, publicationDate } from '../dates';
import type { SitemapEntry } from './model';

/** What a sitemap tells of an article. */
export function sitemapEntryOf(article: ChannelArticle): SitemapEntry {
  const { url, headline, language, leadImage, alternates } = article;
  return {
    url,
    headline,
    language,
    publishedOn: publicationDate(article),
    updatedOn: changeDate(article),
    imageUrls: leadImage ? [leadImage.url] : [],
    alternates,
  };
}
