interface WxrPost {
  id: number;
  slug: string;
  headline: string;
  body: string;
  status?: string;
  /** Further elements of the item. */
  more?: string;
}

const SITE = 'https://old.milbury.example';

/** A small WordPress export of a site with permalinks by date. */
export function wxrFile(posts: readonly WxrPost[], more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Milbury Post</title><link>${SITE}</link>
<language>en</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${SITE}</wp:base_site_url>
<wp:base_blog_url>${SITE}</wp:base_blog_url>
<wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name>Ada Norling</wp:author_display_name></wp:author>
${posts.map(item).join('\n')}
${more}
</channel></rss>`;
}

function item({ id, slug, headline, body, status = 'publish', more = '' }: WxrPost): string {
  return `<item><title>${headline}</title><link>${SITE}/2012/05/${slug}/</link>
<dc:creator>ada</dc:creator><guid isPermaLink="false">${SITE}/?p=${id}</guid>
<content:encoded><![CDATA[${body}]]></content:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date>2012-05-0${(id % 9) + 1} 10:00:00</wp:post_date><wp:post_date_gmt>2012-05-0${(id % 9) + 1} 08:00:00</wp:post_date_gmt>
<wp:post_name>${slug}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="harbour"><![CDATA[Harbour]]></category>${more}</item>`;
}
