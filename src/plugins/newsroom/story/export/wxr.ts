import { escapeHtml, legalText } from '../blocks';
import { bodyHtml } from './body';
import type { ExportedArticle, ExportedSite, ExportedTerm } from './model';
import { oneFile } from './one-file';

/**
 * WordPress eXtended RSS 1.2, as WordPress itself writes it (wp-admin/includes/export.php) and its
 * importer reads it; several authors as Co-Authors Plus keeps them.
 */
export const wxr = oneFile('wxr', '.xml', { head, item, tail: () => '</channel>\n</rss>\n' });

function head({ title, url, language, authors, sections, tags }: ExportedSite): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" ?>',
    '<rss version="2.0"',
    '\txmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"',
    '\txmlns:content="http://purl.org/rss/1.0/modules/content/"',
    '\txmlns:wfw="http://wellformedweb.org/CommentAPI/"',
    '\txmlns:dc="http://purl.org/dc/elements/1.1/"',
    '\txmlns:wp="http://wordpress.org/export/1.2/">',
    '<channel>',
    element('title', xmlText(title)),
    element('link', xmlText(url)),
    element('language', xmlText(language)),
    element('wp:wxr_version', '1.2'),
    element('wp:base_site_url', xmlText(url)),
    element('wp:base_blog_url', xmlText(url)),
    ...authors.map(author),
    ...sections.map((term, index) => category(term, index + 1)),
    ...tags.map((term, index) => tag(term, sections.length + index + 1)),
    '',
  ].join('\n');
}

function author({ name, slug }: ExportedTerm, index: number): string {
  const fields = [
    element('wp:author_id', String(index + 1)),
    element('wp:author_login', cdata(slug)),
    element('wp:author_email', cdata('')),
    element('wp:author_display_name', cdata(name)),
    element('wp:author_first_name', cdata('')),
    element('wp:author_last_name', cdata('')),
  ];
  return element('wp:author', fields.join(''));
}

function category({ name, slug }: ExportedTerm, id: number): string {
  const fields = [
    element('wp:term_id', String(id)),
    element('wp:category_nicename', cdata(slug)),
    element('wp:category_parent', cdata('')),
    element('wp:cat_name', cdata(name)),
  ];
  return element('wp:category', fields.join(''));
}

function tag({ name, slug }: ExportedTerm, id: number): string {
  const fields = [
    element('wp:term_id', String(id)),
    element('wp:tag_slug', cdata(slug)),
    element('wp:tag_name', cdata(name)),
  ];
  return element('wp:tag', fields.join(''));
}

const STATUSES = { public: 'publish', draft: 'draft', future: 'future' } as const;

function item(article: ExportedArticle, site: ExportedSite): string {
  const { number, url, authors, slug, section, tags, publishedOn, updatedOn } = article;
  const [first] = authors;
  const lines = [
    element('title', cdata(escapeHtml(article.headline))),
    element('link', xmlText(url)),
    ...(publishedOn === null ? [] : [element('pubDate', new Date(publishedOn).toUTCString())]),
    element('dc:creator', cdata(first?.slug ?? '')),
    `<guid isPermaLink="false">${xmlText(`${site.url}/?p=${number}`)}</guid>`,
    element('description', ''),
    element('content:encoded', cdata(bodyHtml(article, site))),
    element('excerpt:encoded', cdata(escapeHtml(article.standfirst ?? ''))),
    element('wp:post_id', String(number)),
    element('wp:post_date', cdata(wordpressDate(publishedOn))),
    element('wp:post_date_gmt', cdata(wordpressDate(publishedOn))),
    ...(updatedOn === null
      ? []
      : [
          element('wp:post_modified', cdata(wordpressDate(updatedOn))),
          element('wp:post_modified_gmt', cdata(wordpressDate(updatedOn))),
        ]),
    element('wp:comment_status', cdata('closed')),
    element('wp:ping_status', cdata('closed')),
    element('wp:post_name', cdata(slug)),
    element('wp:status', cdata(STATUSES[article.status])),
    element('wp:post_parent', '0'),
    element('wp:menu_order', '0'),
    element('wp:post_type', cdata('post')),
    element('wp:post_password', cdata('')),
    element('wp:is_sticky', '0'),
    ...(section ? [term('category', section)] : []),
    ...tags.map((each) => term('post_tag', each)),
    ...(authors.length > 1 ? authors.map((each) => term('author', each)) : []),
  ];
  return `<item>\n${lines.map((line) => `\t${line}\n`).join('')}</item>\n`;
}

function term(domain: string, { name, slug }: ExportedTerm): string {
  return `<category domain="${domain}" nicename="${xmlText(slug)}">${cdata(name)}</category>`;
}

/** WordPress writes zeros where there is no date yet. */
function wordpressDate(date: string | null): string {
  if (date === null) return '0000-00-00 00:00:00';
  return new Date(date).toISOString().slice(0, 19).replace('T', ' ');
}

const element = (name: string, content: string) => `<${name}>${content}</${name}>`;

/** The end of a CDATA section within one stands in two of them. */
const cdata = (text: string) =>
  `<![CDATA[${legalText(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const xmlText = (text: string) => escapeHtml(legalText(text));
