import { sitemapFitForPrint } from '../boundary';
import type { SitemapChannel } from '../channel';
import * as ask from '../check/rules';
import type { Publication } from '../channel-article';
import { rfc3339 } from '../dates';
import { writeXml, xml, type XmlElement } from '../xml';
import type { SitemapEntry } from './model';
import { NEWS_NAMESPACE, SITEMAP_MIME_TYPE, SITEMAP_NAMESPACE } from './names';
import { newsLanguage } from './news-language';

/**
 * Google's news sitemap. An empty one is fine by Google, though not by its schema: a newsroom that
 * published nothing for two days keeps its address.
 */
export const newsSitemap: SitemapChannel = {
  kind: 'sitemap',
  id: 'news-sitemap',
  name: 'Google News sitemap',
  mimeType: SITEMAP_MIME_TYPE,
  file: 'news.xml',
  spec: 'https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap',
  asks: [ask.headline(), ask.date('error'), ask.language('error'), ask.indexed, ask.notHistorical],
  list: { of: 'recent', hours: 48, limit: 1000 },
  render: (given, publisher) => {
    const [{ entries }, publication] = sitemapFitForPrint(given, publisher);
    const told = entries.filter(({ headline, publishedOn }) => headline && rfc3339(publishedOn));
    return writeXml(
      xml(
        'urlset',
        { xmlns: SITEMAP_NAMESPACE, 'xmlns:news': NEWS_NAMESPACE },
        told.slice(0, 1000).map((entry) => urlOf(entry, publication)),
      ),
    );
  },
};

function urlOf(entry: SitemapEntry, { name, language }: Publication): XmlElement {
  return xml(
    'url',
    null,
    xml('loc', null, entry.url),
    xml(
      'news:news',
      null,
      xml(
        'news:publication',
        null,
        xml('news:name', null, name),
        xml('news:language', null, newsLanguage(entry.language ?? language, language)),
      ),
      // Google wants the first publication here, not the last change.
      xml('news:publication_date', null, rfc3339(entry.publishedOn)),
      xml('news:title', null, entry.headline),
    ),
  );
}
