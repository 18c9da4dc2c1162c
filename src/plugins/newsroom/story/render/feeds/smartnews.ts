import { feedFitForPrint } from '../boundary';
import type { FeedChannel } from '../channel';
import * as ask from '../check/rules';
import type { ChannelArticle, Publication, Tombstone } from '../channel-article';
import { publicationDate, rfc822 } from '../dates';
import type { Feed } from '../feed';
import { asMarkup, feedContent, summaryOf } from '../feed-content';
import { articleUrn } from '../identity';
import { languageOf } from '../printed-lines';
import { xml, xmlText, type XmlElement } from '../xml';
import { categoriesOf } from './categories';
import { openArticles } from './hosted';
import { mediaThumbnail } from './media';
import { creatorsOf, rightsOf } from './people';
import { RSS_MIME_TYPE, rssDocument } from './rss-document';

/** SmartNews SmartFormat 2.1: RSS 2.0 with the publisher's logo, and a sign for what was taken back. */
export const smartnews: FeedChannel = {
  kind: 'feed',
  id: 'smartnews',
  name: 'SmartNews',
  mimeType: RSS_MIME_TYPE,
  file: 'smartnews.xml',
  spec: 'https://publishers.smartnews.com/hc/en-us/articles/360036526213',
  asks: [
    ask.headline(),
    ask.date('error'),
    ask.text('error'),
    ask.logo('error'),
    ask.image('warning', 300),
    ask.author('warning'),
    ask.freeOnly,
  ],
  scopes: ['site', 'section'],
  size: null,
  isPaged: false,
  render: (feed, publication) => renderSmartNews(...feedFitForPrint(feed, publication)),
};

function renderSmartNews(feed: Feed, publication: Publication): string {
  const { logoUrl } = publication;
  return rssDocument(feed, publication, {
    namespaces: { 'xmlns:snf': 'http://www.smartnews.be/snf' },
    about: [
      xmlText('pubDate', rfc822(feed.updatedOn)),
      xml('ttl', null, '5'),
      logoUrl && xml('snf:logo', null, xml('url', null, logoUrl)),
    ],
    items: [
      ...openArticles(feed).map((article) => itemOf(article, publication)),
      ...feed.tombstones.map(deletedItem),
    ],
  });
}

function itemOf(article: ChannelArticle, publication: Publication): XmlElement {
  const image = article.leadImage ?? article.socialImage;
  return xml(
    'item',
    null,
    xmlText('title', article.headline),
    xmlText('link', article.url),
    xml('guid', { isPermaLink: 'false' }, articleUrn(article)),
    xmlText('description', asMarkup(summaryOf(article) || article.headline)),
    xmlText('pubDate', rfc822(publicationDate(article))),
    xml('content:encoded', null, { cdata: feedContent(article, publication) }),
    xmlText('category', categoriesOf(article).join(',')),
    xmlText('dc:creator', creatorsOf(article, publication).join(', ')),
    xmlText('dc:language', languageOf(article, publication)),
    xmlText('dc:rights', rightsOf(article)),
    image && mediaThumbnail(image),
    xml('media:status', { state: 'active' }),
  );
}

/** SmartNews takes a story off its pages when its status says so. */
function deletedItem(tombstone: Tombstone): XmlElement {
  return xml(
    'item',
    null,
    xml('title', null, tombstone.headline ?? tombstone.url),
    xml('link', null, tombstone.url),
    xml('guid', { isPermaLink: 'false' }, articleUrn(tombstone)),
    xmlText('pubDate', rfc822(tombstone.publishedOn) ?? rfc822(tombstone.withdrawnOn)),
    xml('media:status', { state: 'deleted' }),
  );
}
