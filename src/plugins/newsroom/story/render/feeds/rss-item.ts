import type { ChannelArticle, Publication } from '../channel-article';
import { changeDate, publicationDate, rfc3339, rfc822 } from '../dates';
import { asMarkup, feedContent, summaryOf } from '../feed-content';
import { articleUrn } from '../identity';
import { languageOf } from '../printed-lines';
import { xml, xmlText, type XmlElement } from '../xml';
import { categoriesOf } from './categories';
import { enclosure, mediaContent, mediaThumbnail } from './media';
import { contributorsOf, creatorsOf, rightsOf } from './people';

/** An item of RSS 2.0 with content, dc, media and atom. */
export function rssItem(article: ChannelArticle, publication: Publication): XmlElement {
  const { leadImage: image } = article;
  return xml(
    'item',
    null,
    xmlText('title', article.headline),
    xmlText('link', article.url),
    xml('guid', { isPermaLink: 'false' }, articleUrn(article)),
    xmlText('pubDate', rfc822(publicationDate(article))),
    // For readers that follow changes: RSS itself has no date for them.
    xmlText('atom:updated', rfc3339(changeDate(article))),
    // Readers that know no content:encoded show this: it must be there, and before it.
    xmlText('description', asMarkup(summaryOf(article) || article.headline)),
    xml('content:encoded', null, { cdata: feedContent(article, publication) }),
    categoriesOf(article).map((name) => xml('category', null, name)),
    creatorsOf(article, publication).map((name) => xml('dc:creator', null, name)),
    contributorsOf(article).map((name) => xml('dc:contributor', null, name)),
    xmlText('dc:language', languageOf(article, publication)),
    xmlText('dc:source', article.sourceName ?? article.sourceUrl),
    xmlText('dc:rights', rightsOf(article)),
    originLinks(article),
    relatedLinks(article),
    image && enclosure(image),
    image && mediaContent(image),
    image && mediaThumbnail(image),
  );
}

/** Where the story was first, and what it was made of (RFC 4287 §4.2.7.2). */
export function originLinks(
  { canonicalUrl, sourceUrl, sourceName }: ChannelArticle,
  prefix = 'atom:',
): XmlElement[] {
  const link = `${prefix}link`;
  return [
    ...(canonicalUrl ? [xml(link, { rel: 'canonical', href: canonicalUrl })] : []),
    ...(sourceUrl ? [xml(link, { rel: 'via', href: sourceUrl, title: sourceName })] : []),
  ];
}

/** The related posts that have an address, as links that programs can follow. */
export function relatedLinks({ relatedPosts }: ChannelArticle, prefix = 'atom:'): XmlElement[] {
  return relatedPosts.flatMap(({ url, headline }) =>
    url ? xml(`${prefix}link`, { rel: 'related', href: url, title: headline.trim() || null }) : [],
  );
}
