/** Exports as old systems might have written them, made for the tests. */

const SENTENCES = [
  'The ferry to Skelling Island leaves at dawn, the harbour office said.',
  'Nobody was hurt, and the quay was open again by noon.',
  'The council wants to dredge the channel before the winter storms.',
  'Fishermen say that the new lights are too weak in fog.',
];

/** A WordPress export of posts that were public, each of some sixty paragraphs. */
export function wxr(posts: number): string {
  const items = Array.from({ length: posts }, (_, index) => {
    const day = new Date(Date.UTC(2005 + (index % 12), index % 11, 1 + (index % 27), 8));
    const date = day.toISOString().slice(0, 19).replace('T', ' ');
    const body = Array.from(
      { length: 60 },
      (_unused, at) => `<p>${SENTENCES[(at + index) % 4]} ${SENTENCES[(at * 3 + index) % 4]}</p>`,
    ).join('\n');
    return `<item>
<title>Harbour report ${index + 1}</title>
<link>https://harbour.example/?p=${index + 1}</link>
<dc:creator><![CDATA[annlee]]></dc:creator>
<guid isPermaLink="false">https://harbour.example/?p=${index + 1}</guid>
<content:encoded><![CDATA[${body}]]></content:encoded>
<wp:post_id>${index + 1}</wp:post_id>
<wp:post_date>${date}</wp:post_date>
<wp:post_date_gmt>${date}</wp:post_date_gmt>
<wp:post_name>harbour-report-${index + 1}</wp:post_name>
<wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>
</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Harbour Reports</title>
<link>https://harbour.example</link>
<language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://harbour.example</wp:base_site_url>
<wp:base_blog_url>https://harbour.example</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>annlee</wp:author_login><wp:author_display_name><![CDATA[Ann Lee]]></wp:author_display_name></wp:author>
${items.join('\n')}
</channel>
</rss>
`;
}

/** A table of posts, each signed by the author who is named. */
export function csv(authors: readonly string[]): string {
  const rows = authors.map(
    (author, index) =>
      `${index + 1},Ferry timetable ${index + 1},2019-05-0${(index % 8) + 1},${author},"${SENTENCES.join(' ')}"`,
  );
  return ['id,title,date,author,body', ...rows].join('\n');
}
