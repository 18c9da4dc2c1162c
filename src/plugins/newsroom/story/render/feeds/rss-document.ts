import type { Publication } from '../channel-article';
import { rfc822 } from '../dates';
import type { Feed } from '../feed';
import { GENERATOR } from '../generator';
import {
  writeXml,
  xml,
  xmlText,
  type MaybeNode,
  type XmlAttributes,
  type XmlElement,
} from '../xml';
import { extentOf, HISTORY_NAMESPACE, linksOf } from './links';
import { MEDIA_NAMESPACE } from './media';

export const RSS_MIME_TYPE = 'application/rss+xml; charset=utf-8';

interface Parts {
  /** Beside content, dc, media and atom. */
  namespaces?: XmlAttributes;
  /** What a channel says of the feed beside what RSS does. */
  about?: readonly MaybeNode[];
  items: readonly XmlElement[];
}

/** RSS 2.0 (RSS Advisory Board 2.0.11) around a channel's own items. */
export function rssDocument(
  feed: Feed,
  publication: Publication,
  { namespaces = {}, about = [], items }: Parts,
): string {
  const { name, contactEmail, logoUrl, copyright, language } = publication;
  return writeXml(
    xml(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': MEDIA_NAMESPACE,
        'xmlns:fh': feed.extent === 'page' ? null : HISTORY_NAMESPACE,
        ...namespaces,
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
        linksOf(feed, RSS_MIME_TYPE).map((link) => xml('atom:link', { ...link })),
        extentOf(feed),
        about,
        items,
      ),
    ),
  );
}
