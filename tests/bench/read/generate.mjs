// A WordPress export of any size, written as it is made: nothing of it is held in memory.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const WORDS =
  'the ferry harbour council winter boat town school teacher figures again across water voted tide keeper lamp rope market price fog morning “quietly” café Malmö pier said & that would not before'.split(
    ' ',
  );

/** The same file for the same size: a generator of numbers by Lehmer, so that texts differ. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
	<title>Harbour Herald</title>
	<link>https://herald.example</link>
	<language>en-GB</language>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:base_blog_url>https://herald.example</wp:base_blog_url>
	<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[marit]]></wp:author_login><wp:author_display_name><![CDATA[Marit Sand]]></wp:author_display_name></wp:author>
	<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename><![CDATA[town]]></wp:category_nicename><wp:cat_name><![CDATA[Town]]></wp:cat_name></wp:category>
`;
const FOOT = '</channel>\n</rss>\n';

function paragraph(number) {
  const words = Array.from({ length: 40 + number(60) }, () => WORDS[number(WORDS.length)]);
  return `<!-- wp:paragraph -->\n<p>${words.join(' ')} <a href="https://herald.example/${number(9999)}/">more</a>.</p>\n<!-- /wp:paragraph -->`;
}

function item(id, number) {
  const two = (value) => String(value).padStart(2, '0');
  const day = `20${two(number(24))}-${two(1 + number(12))}-${two(1 + number(28))}`;
  const body = Array.from({ length: 4 + number(10) }, () => paragraph(number)).join('\n\n');
  const meta = (key, value) =>
    `\t\t<wp:postmeta>\n\t\t\t<wp:meta_key><![CDATA[${key}]]></wp:meta_key>\n\t\t\t<wp:meta_value><![CDATA[${value}]]></wp:meta_value>\n\t\t</wp:postmeta>\n`;
  const comment = (n) =>
    `\t\t<wp:comment>\n\t\t\t<wp:comment_id>${id}${n}</wp:comment_id>\n\t\t\t<wp:comment_author><![CDATA[A Reader]]></wp:comment_author>\n\t\t\t<wp:comment_content><![CDATA[${WORDS.slice(0, 20).join(' ')}]]></wp:comment_content>\n\t\t</wp:comment>\n`;
  return `	<item>
		<title><![CDATA[${WORDS[number(20)]} ${WORDS[number(20)]} ${id}]]></title>
		<link>https://herald.example/${day.replaceAll('-', '/')}/story-${id}/</link>
		<pubDate>Thu, 05 Jan 2012 14:30:46 +0000</pubDate>
		<dc:creator><![CDATA[marit]]></dc:creator>
		<guid isPermaLink="false">https://herald.example/?p=${id}</guid>
		<description></description>
		<content:encoded><![CDATA[${body}]]></content:encoded>
		<excerpt:encoded><![CDATA[]]></excerpt:encoded>
		<wp:post_id>${id}</wp:post_id>
		<wp:post_date><![CDATA[${day} 10:00:00]]></wp:post_date>
		<wp:post_date_gmt><![CDATA[${day} 09:00:00]]></wp:post_date_gmt>
		<wp:comment_status><![CDATA[open]]></wp:comment_status>
		<wp:ping_status><![CDATA[open]]></wp:ping_status>
		<wp:post_name><![CDATA[story-${id}]]></wp:post_name>
		<wp:status><![CDATA[publish]]></wp:status>
		<wp:post_parent>0</wp:post_parent>
		<wp:menu_order>0</wp:menu_order>
		<wp:post_type><![CDATA[post]]></wp:post_type>
		<wp:post_password><![CDATA[]]></wp:post_password>
		<wp:is_sticky>0</wp:is_sticky>
		<category domain="category" nicename="town"><![CDATA[Town]]></category>
		<category domain="post_tag" nicename="ferry"><![CDATA[Ferry]]></category>
${meta('_edit_last', 1)}${meta('_thumbnail_id', id + 1)}${comment(1)}${number(3) === 0 ? comment(2) : ''}	</item>
`;
}

/** Writes about so many bytes; gives how many items they are. */
export async function generateWxr(path, bytes) {
  const file = createWriteStream(path);
  const number = numbers(42);
  let size = 0;
  let items = 0;
  const write = async (text) => {
    size += Buffer.byteLength(text);
    if (!file.write(text)) await once(file, 'drain');
  };
  await write(HEAD);
  while (size < bytes) {
    const batch = [];
    for (let one = 0; one < 20; one += 1) batch.push(item((items += 1), number));
    await write(batch.join(''));
  }
  await write(FOOT);
  file.end();
  await once(file, 'finish');
  return items;
}
