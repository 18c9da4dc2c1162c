import type { Core } from '@strapi/strapi';

import type { StoryFolder } from '../stories';
import { wxr, wxrPost } from '../wxr';
import { allOf, runImport } from './import-tools';

/** What a source says to search engines, and where its stories are at home. */
export function sourceFields(strapi: () => Core.Strapi, folder: () => StoryFolder): void {
  describe.each(['sets', 'documents'] as const)('what a source says of a story (%s)', (writer) => {
    const articles = async () =>
      (await allOf(strapi(), 'article', { publishedAt: { $notNull: true } })).map((row) => ({
        slug: row.slug,
        canonicalUrl: row.canonicalUrl,
        sourceUrl: row.sourceUrl,
        seoTitle: row.seoTitle,
        seoDescription: row.seoDescription,
        noindex: row.noindex,
      }));

    it('is kept: SEO fields, and a canonical address elsewhere; its old address is canonical no more', async () => {
      const file = folder().write(
        'old.xml',
        wxr(
          wxrPost({ id: 1 }),
          wxrPost({
            id: 2,
            meta: {
              _yoast_wpseo_title: 'Boats, counted',
              _yoast_wpseo_metadesc: 'All of them.',
              _yoast_wpseo_canonical: 'https://wire.example/boats/',
              '_yoast_wpseo_meta-robots-noindex': '1',
            },
          }),
        ),
      );
      await runImport(strapi(), [file], { publish: true, writer });
      expect(await articles()).toEqual([
        {
          slug: 'story-number-1',
          canonicalUrl: null,
          sourceUrl: 'https://old.example/1/',
          seoTitle: null,
          seoDescription: null,
          noindex: false,
        },
        {
          slug: 'story-number-2',
          canonicalUrl: 'https://wire.example/boats/',
          sourceUrl: 'https://old.example/2/',
          seoTitle: 'Boats, counted',
          seoDescription: 'All of them.',
          noindex: true,
        },
      ]);
      const redirects = await allOf(strapi(), 'address', { current: false });
      expect(redirects.map(({ path }) => path)).toEqual(expect.arrayContaining(['/1/', '/2/']));
    });

    it('is kept of its rights', async () => {
      const item = (id: number, rights: string) =>
        `<item><title>Story ${id} of the harbour</title><link>https://feed.example/${id}</link><guid>${id}</guid>
<description>&lt;p&gt;The council met on day ${id} to count the boats in the harbour again.&lt;/p&gt;</description>${rights}</item>`;
      const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Feed</title><link>https://feed.example</link><description>x</description>
${item(1, '')}${item(2, '<dc:rights>© 2020 Bay Radio. All rights reserved.</dc:rights>')}</channel></rss>`;
      await runImport(strapi(), [folder().write('feed.xml', feed)], { publish: true, writer });
      const rows = await allOf(strapi(), 'article', { publishedAt: { $notNull: true } });
      expect(rows.map(({ copyrightHolder, usageTerms }) => [copyrightHolder, usageTerms])).toEqual([
        [null, null],
        ['Bay Radio', 'All rights reserved.'],
      ]);
    });
  });
}
