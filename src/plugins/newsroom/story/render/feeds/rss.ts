import { feedFitForPrint } from '../boundary';
import type { FeedChannel } from '../channel';
import type { Publication } from '../channel-article';
import { rfc822 } from '../dates';
import { FEED_SCOPES, type Feed } from '../feed';
import { GENERATOR } from '../generator';
import { writeXml, xml, xmlText } from '../xml';
import { extentOf, HISTORY_NAMESPACE, linksOf } from './links';
import { MEDIA_NAMESPACE } from './media';
import { rssItem } from './rss-item';

const MIME_TYPE = 'application/rss+xml; charset=utf-8';

export const RSS_NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': MEDIA_NAMESPACE,
} as const;

/** RSS 2.0 (RSS Advisory Board 2.0.11) with content, dc, media, atom, sy and the links of RFC 5005. */
export const rss: FeedChannel = {
  kind: 'feed',
  id: 'rss',
  name: 'RSS 2.0',
  mimeType: MIME_TYPE,
  file: 'rss.xml',
  spec: 'https://www.rssboard.org/rss-specification',
  scopes: FEED_SCOPES,
  size: null,
  isPaged: true,
  render: (feed, publication) => renderRss(...feedFitForPrint(feed, publication)),
};

function renderRss(feed: Feed, publication: Publication): string {
  const { name, contactEmail, logoUrl, copyright, language } = publication;
  return writeXml(
    xml(
      'rss',
      {
        version: '2.0',
        ...RSS_NAMESPACES,
        'xmlns:sy': 'http://purl.org/rss/1.0/modules/syndication/',
        'xmlns:fh': feed.extent === 'page' ? null : HISTORY_NAMESPACE,
      },
      xml(
        'channel',
        null,
        xmlText('title', feed.title),
        xmlText('link', feed.homeUrl),
        // RSS wants a description even where there is nothing to say.
        xml('description', null, feed.description ?? publication.description ?? feed.title),
        xmlText('language', language),
        xmlText('copyright', copyright),
        contactEmail && xml('managingEditor', null, `${contactEmail} (${name})`),
        xmlText('lastBuildDate', rfc822(feed.updatedOn)),
        xml('generator', null, GENERATOR),
        xml('docs', null, 'https://www.rssboard.org/rss-specification'),
        logoUrl &&
          xml(
            'image',
            null,
            xml('url', null, logoUrl),
            xml('title', null, feed.title),
            xml('link', null, feed.homeUrl),
          ),
        linksOf(feed, MIME_TYPE).map((link) => xml('atom:link', { ...link })),
        extentOf(feed),
        xml('sy:updatePeriod', null, 'hourly'),
        xml('sy:updateFrequency', null, '1'),
        feed.articles.map((article) => rssItem(article, publication)),
      ),
    ),
  );
}
