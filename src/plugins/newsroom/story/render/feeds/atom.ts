import { feedFitForPrint } from '../boundary';
import type { FeedChannel } from '../channel';
import * as ask from '../check/rules';
import type { ChannelArticle, Publication, Tombstone } from '../channel-article';
import { changeDate, publicationDate, rfc3339 } from '../dates';
import { FEED_SCOPES, type Feed } from '../feed';
import { feedContent, summaryOf } from '../feed-content';
import { GENERATOR } from '../generator';
import { articleUrn } from '../identity';
import { languageOf } from '../printed-lines';
import { writeXml, xml, xmlText, type XmlElement } from '../xml';
import { categoriesOf } from './categories';
import { extentOf, HISTORY_NAMESPACE, linksOf } from './links';
import { MEDIA_NAMESPACE, mediaContent, mediaThumbnail } from './media';
import { contributorsOf, creatorsOf, rightsOf } from './people';
import { originLinks, relatedLinks } from './rss-item';
import { translationsOf } from '../translations';

const MIME_TYPE = 'application/atom+xml; charset=utf-8';

/** Atom wants a date of every feed and entry; this one says "never". */
const NEVER = '1970-01-01T00:00:00.000Z';

/** Atom (RFC 4287) with the links of RFC 5005 and, for what was taken back, tombstones (RFC 6721). */
export const atom: FeedChannel = {
  kind: 'feed',
  id: 'atom',
  name: 'Atom 1.0',
  mimeType: MIME_TYPE,
  file: 'atom.xml',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287',
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
  render: (feed, publication) => renderAtom(...feedFitForPrint(feed, publication)),
};

function renderAtom(feed: Feed, publication: Publication): string {
  const { name, siteUrl, contactEmail, copyright, logoUrl, language } = publication;
  const subtitle = feed.description ?? publication.description;
  return writeXml(
    xml(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:media': MEDIA_NAMESPACE,
        'xmlns:at': feed.tombstones.length > 0 ? 'http://purl.org/atompub/tombstones/1.0' : null,
        'xmlns:fh': feed.extent === 'page' ? null : HISTORY_NAMESPACE,
        'xml:lang': language,
      },
      xml('id', null, feed.id),
      xml('title', null, feed.title),
      xmlText('subtitle', subtitle),
      xml('updated', null, rfc3339(feed.updatedOn) ?? NEVER),
      xml(
        'author',
        null,
        xml('name', null, name),
        xmlText('uri', siteUrl),
        xmlText('email', contactEmail),
      ),
      xml('link', { rel: 'alternate', href: feed.homeUrl, type: 'text/html' }),
      linksOf(feed, MIME_TYPE).map((link) => xml('link', { ...link })),
      extentOf(feed),
      xml('generator', null, GENERATOR),
      xmlText('logo', logoUrl),
      xmlText('rights', copyright),
      feed.tombstones.map(deletedEntry),
      feed.articles.map((article) => entry(article, publication)),
    ),
  );
}

function entry(article: ChannelArticle, publication: Publication): XmlElement {
  const { leadImage: image } = article;
  const language = languageOf(article, publication);
  const published = rfc3339(publicationDate(article));
  const content = feedContent(article, publication);
  return xml(
    'entry',
    { 'xml:lang': language },
    xml('id', null, articleUrn(article)),
    xml('title', null, article.headline),
    xml('updated', null, rfc3339(changeDate(article)) ?? published ?? NEVER),
    xmlText('published', published),
    authors(article, publication),
    contributorsOf(article).map((name) => xml('contributor', null, xml('name', null, name))),
    xml('link', { rel: 'alternate', href: article.url, type: 'text/html', hreflang: language }),
    translationsOf(article).map(({ language: hreflang, url: href }) =>
      xml('link', { rel: 'alternate', href, type: 'text/html', hreflang }),
    ),
    originLinks(article, ''),
    relatedLinks(article, ''),
    categoriesOf(article).map((term) => xml('category', { term })),
    xmlText('rights', rightsOf(article)),
    // A story that is a headline and nothing more says that much.
    xmlText('summary', summaryOf(article) || (content ? null : article.headline)),
    content && xml('content', { type: 'html' }, { cdata: content }),
    image && mediaContent(image),
    image && mediaThumbnail(image),
  );
}

/** Without an author of its own an entry is the publication's (RFC 4287 §4.2.1). */
function authors(article: ChannelArticle, publication: Publication): XmlElement[] {
  const pages = new Map(article.authors.map(({ name, url }) => [name, url]));
  return creatorsOf(article, publication).map((name) =>
    xml('author', null, xml('name', null, name), xmlText('uri', pages.get(name))),
  );
}

function deletedEntry(tombstone: Tombstone): XmlElement {
  return xml(
    'at:deleted-entry',
    { ref: articleUrn(tombstone), when: rfc3339(tombstone.withdrawnOn) },
    xmlText('at:comment', tombstone.note),
  );
}
