import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const PLACES = [
  'Milbury',
  'Hale',
  'Norsund',
  'Vestby',
  'Arnhall',
  'Tolden',
  'Ostrava Bay',
  'Lindow',
];
const GIVEN = ['Ada', 'Bo', 'Eva', 'Tom', 'Marit', 'Ingrid', 'Nils', 'Ruth', 'Carl', 'Olga'];
const FAMILY = ['Norling', 'Berg', 'Hale', 'Sand', 'Vale', 'Oslund', 'Stern', 'Falk'];
const THINGS = ['ferry', 'harbour wall', 'school roof', 'night train', 'fish market', 'library'];
const VERBS = ['closes', 'opens again', 'is mended', 'waits for winter', 'moves north', 'is sold'];
const SENTENCES = [
  'The council voted on Tuesday to keep the matter open until the figures for the year are known.',
  '“Nobody here remembers a year like this one,” said a teacher who has lived in the town since she was a child.',
  'The work is to be paid for out of the fund that every household of the county has filled since the flood.',
  'A spokeswoman for the harbour said that the first part would be finished before the ice comes.',
  'Three of the eleven members did not vote, and one of them left the hall before the end of the meeting.',
  'The old bridge had been closed for two weeks in the spring, when the river stood higher than it had for thirty years.',
];

/** The same number gives the same post, wherever and whenever it is asked for. */
export function post(number) {
  const pick = (list, step) => list[(number * step + (number >> 3)) % list.length];
  const place = pick(PLACES, 3);
  const authors = [
    `${pick(GIVEN, 7)} ${pick(FAMILY, 5)}`,
    `${pick(GIVEN, 3)} ${pick(FAMILY, 11)} ${String.fromCharCode(65 + (number % 26))}.`,
  ];
  const paragraphs = Array.from({ length: 9 }, (_, index) =>
    [0, 1, 2]
      .map((step) => SENTENCES[(number + index * 5 + step * 7) % SENTENCES.length])
      .join(' ')
      .concat(` That was on day ${number % 365} of the count, in part ${index}.`),
  );
  return {
    id: `post-${number}`,
    headline: `${place}’s ${pick(THINGS, 5)} ${pick(VERBS, 7)}, report ${number}`,
    place,
    authors,
    section: pick(THINGS, 1),
    tags: [pick(PLACES, 1), pick(THINGS, 3)],
    publishedOn: new Date(Date.UTC(2005, 0, 1) + number * 3_600_000).toISOString(),
    paragraphs,
    related: `${pick(PLACES, 5)}’s ${pick(THINGS, 7)} ${pick(VERBS, 3)}`,
  };
}

const text = (value) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The body as WordPress would hold it, with what a copy desk has to take out of it. */
export function html({ place, paragraphs, related }) {
  const [first, ...rest] = paragraphs;
  return [
    `<p>${place.toUpperCase()} (Northern Wire) - ${text(first)}</p>`,
    ...rest.map((paragraph) => `<p>${text(paragraph)}</p>`),
    '<p>Tom Hale of Reuters contributed to this report.</p>',
    '<h3>Related posts</h3>',
    `<ul><li><a href="https://old.example/${encodeURIComponent(related)}">${text(related)}</a></li></ul>`,
    '<p>Share this: Facebook Twitter</p>',
  ].join('\n');
}

function item(number) {
  const each = post(number);
  const [author] = each.authors;
  const cdata = (value) => `<![CDATA[${value}]]>`;
  return `<item>
<title>${cdata(each.headline)}</title>
<link>https://old.example/${number}/</link>
<dc:creator>${cdata(author)}</dc:creator>
<guid isPermaLink="false">https://old.example/?p=${number}</guid>
<content:encoded>${cdata(html(each))}</content:encoded>
<excerpt:encoded>${cdata('')}</excerpt:encoded>
<wp:post_id>${number + 1}</wp:post_id>
<wp:post_date>${each.publishedOn.slice(0, 19).replace('T', ' ')}</wp:post_date>
<wp:post_date_gmt>${each.publishedOn.slice(0, 19).replace('T', ' ')}</wp:post_date_gmt>
<wp:post_name>${cdata(`report-${number}`)}</wp:post_name>
<wp:status>${cdata('publish')}</wp:status>
<wp:post_type>${cdata('post')}</wp:post_type>
<category domain="category" nicename="${each.section.replace(/ /g, '-')}">${cdata(each.section)}</category>
${each.tags.map((tag) => `<category domain="post_tag" nicename="${tag.toLowerCase().replace(/ /g, '-')}">${cdata(tag)}</category>`).join('\n')}
</item>
`;
}

/** A WordPress export of so many posts, from a number on, written as a stream. */
export async function writeWxr(path, count, from = 0) {
  const file = createWriteStream(path);
  const write = async (chunk) => {
    if (!file.write(chunk)) await once(file, 'drain');
  };
  await write(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Old Example</title><link>https://old.example</link><language>en</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://old.example</wp:base_site_url><wp:base_blog_url>https://old.example</wp:base_blog_url>
`);
  for (let number = from; number < from + count; number += 1) await write(item(number));
  file.end('</channel></rss>\n');
  await once(file, 'finish');
}
