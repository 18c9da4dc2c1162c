import { feedFitForPrint } from '../boundary';
import type { FeedChannel } from '../channel';
import * as ask from '../check/rules';
import type { ChannelArticle, ChannelImage, Publication } from '../channel-article';
import { changeDate, publicationDate, rfc3339, rfc822 } from '../dates';
import type { Feed } from '../feed';
import { asMarkup, feedContent, summaryOf } from '../feed-content';
import { articleUrn } from '../identity';
import { languageOf } from '../printed-lines';
import { restrictedHtml, type HtmlRules } from '../restricted-html';
import { xml, xmlText, type XmlElement } from '../xml';
import { categoriesOf } from './categories';
import { openArticles } from './hosted';
import { creatorsOf, rightsOf } from './people';
import { RSS_MIME_TYPE, rssDocument } from './rss-document';

/** MSN Partner Hub's RSS of articles: full text in the HTML that it takes, with dates that stand still. */
export const msn: FeedChannel = {
  kind: 'feed',
  id: 'msn',
  name: 'MSN',
  mimeType: RSS_MIME_TYPE,
  file: 'msn.xml',
  spec: 'https://helpcenter.microsoftstart.com/kb/feed-specifications',
  asks: [
    ask.headline(),
    ask.headlineLength('error', { least: 20, most: 150 }),
    ask.date('error'),
    ask.text('error'),
    ask.image('warning', 720),
    ask.imageText('warning'),
    ask.author('warning'),
    ask.freeOnly,
  ],
  scopes: ['site', 'section'],
  size: null,
  isPaged: false,
  render: (feed, publication) => renderMsn(...feedFitForPrint(feed, publication)),
};

/** MSN's HTML guidelines: what is not in this list is stripped there, or stops the story. */
const MSN_HTML: HtmlRules = {
  allowed: {
    ...Object.fromEntries(
      'p div span br b i em strong sub sup small h1 h2 h3 h4 h5 ul ol li blockquote table thead tbody tfoot tr caption'
        .split(' ')
        .map((tag) => [tag, []]),
    ),
    a: ['href'],
    img: ['src', 'alt', 'width', 'height', 'title'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  },
  renamed: { h6: 'h5', figure: 'div', figcaption: 'p', pre: 'p', u: 'em', s: 'span' },
};

function renderMsn(feed: Feed, publication: Publication): string {
  return rssDocument(feed, publication, {
    namespaces: {
      'xmlns:mi': 'http://schemas.ingestion.microsoft.com/common/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
    },
    items: openArticles(feed).map((article) => itemOf(article, publication)),
  });
}

function itemOf(article: ChannelArticle, publication: Publication): XmlElement {
  const { leadImage, seoTitle } = article;
  const published = publicationDate(article);
  return xml(
    'item',
    null,
    xml('guid', { isPermaLink: 'false' }, articleUrn(article)),
    xmlText('title', article.headline),
    xmlText('mi:shortTitle', seoTitle),
    xmlText('pubDate', rfc822(published)),
    xmlText('dcterms:created', rfc3339(published)),
    // Only a change in the text moves this: a feed whose dates move by themselves is refused.
    xmlText('dcterms:modified', rfc3339(changeDate(article)) ?? rfc3339(published)),
    xmlText('link', article.url),
    xmlText('dc:creator', creatorsOf(article, publication).join(', ')),
    xmlText('dc:language', languageOf(article, publication)),
    xmlText('dc:rights', rightsOf(article)),
    xmlText('description', asMarkup(summaryOf(article) || article.headline)),
    categoriesOf(article).map((name) => xml('category', null, name)),
    xml('content:encoded', null, {
      cdata: restrictedHtml(feedContent(article, publication), MSN_HTML),
    }),
    leadImage && pictureOf(leadImage),
  );
}

/** Unlike other readers of Media RSS, MSN looks for the alternative text in media:text. */
function pictureOf(image: ChannelImage): XmlElement {
  return xml(
    'media:content',
    { url: image.url, type: image.mime, medium: 'image', width: image.width, height: image.height },
    xmlText('media:title', image.caption),
    xmlText('media:text', image.alternativeText),
    xmlText('media:credit', image.credit),
  );
}
