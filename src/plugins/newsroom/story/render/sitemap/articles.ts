import { sitemapFitForPrint } from '../boundary';
import type { SitemapChannel } from '../channel';
import * as ask from '../check/rules';
import { rfc3339 } from '../dates';
import { writeXml, xml, xmlText, type XmlElement } from '../xml';
import type { SitemapEntry } from './model';
import { IMAGE_NAMESPACE, SITEMAP_MIME_TYPE, SITEMAP_NAMESPACE, XHTML_NAMESPACE } from './names';

/** sitemaps.org 0.9 with Google's image extension and the language versions of a page. */
export const sitemap: SitemapChannel = {
  kind: 'sitemap',
  id: 'sitemap',
  name: 'Sitemap',
  mimeType: SITEMAP_MIME_TYPE,
  file: 'articles.xml',
  spec: 'https://www.sitemaps.org/protocol.html',
  asks: [ask.indexed],
  // The protocol allows 50,000; a document of 5,000 is made and read in a moment.
  list: { of: 'all', perDocument: 5000 },
  render: (given, publication) => {
    const [{ entries }] = sitemapFitForPrint(given, publication);
    return writeXml(
      xml(
        'urlset',
        {
          xmlns: SITEMAP_NAMESPACE,
          'xmlns:image': IMAGE_NAMESPACE,
          'xmlns:xhtml': entries.some(({ alternates }) => alternates.length > 0)
            ? XHTML_NAMESPACE
            : null,
        },
        entries.map(urlOf),
      ),
    );
  },
};

function urlOf({ url, publishedOn, updatedOn, imageUrls, alternates }: SitemapEntry): XmlElement {
  return xml(
    'url',
    null,
    xml('loc', null, url),
    xmlText('lastmod', rfc3339(updatedOn) ?? rfc3339(publishedOn)),
    alternates.map(({ language, url: href }) =>
      xml('xhtml:link', { rel: 'alternate', hreflang: language, href }),
    ),
    // A page may name 1,000 pictures.
    imageUrls
      .slice(0, 1000)
      .map((image) => xml('image:image', null, xml('image:loc', null, image))),
  );
}
