import type { SitemapIndexChannel } from '../channel';
import { rfc3339 } from '../dates';
import { withLegalCharacters } from '../legal-characters';
import { writeXml, xml, xmlText } from '../xml';
import { SITEMAP_MIME_TYPE, SITEMAP_NAMESPACE } from './names';

/** The one address that search engines are told. */
export const sitemapIndex: SitemapIndexChannel = {
  kind: 'sitemapIndex',
  id: 'sitemap-index',
  name: 'Sitemap index',
  mimeType: SITEMAP_MIME_TYPE,
  file: 'index.xml',
  spec: 'https://www.sitemaps.org/protocol.html#index',
  asks: [],
  render: (given) =>
    writeXml(
      xml(
        'sitemapindex',
        { xmlns: SITEMAP_NAMESPACE },
        withLegalCharacters(given).sitemaps.map(({ url, updatedOn }) =>
          xml('sitemap', null, xml('loc', null, url), xmlText('lastmod', rfc3339(updatedOn))),
        ),
      ),
    ),
};
