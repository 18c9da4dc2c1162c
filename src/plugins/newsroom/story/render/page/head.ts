import { escapeHtml } from '../../blocks';
import type { ChannelArticle, Publication } from '../channel-article';
import { changeDate, publicationDate, rfc3339 } from '../dates';
import { summaryOf } from '../feed-content';
import { embeddedJsonLd } from '../json-ld';
import { languageOf } from '../printed-lines';
import { STYLE } from './style';
import { joined } from './text';

type Meta = [key: 'name' | 'property', name: string, content: string | number | null | undefined];

/** Title, description, Open Graph (ogp.me), Twitter card, canonical address and JSON-LD. */
export function headHtml(article: ChannelArticle, publication: Publication): string {
  const title = article.seoTitle ?? article.headline;
  return joined(
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<title>${escapeHtml(title)} – ${escapeHtml(publication.name)}</title>`,
    ...metasOf(article, publication).map(metaHtml),
    `<link rel="canonical" href="${escapeHtml(article.canonicalUrl ?? article.url)}" />`,
    `<style>${STYLE}</style>`,
    `<script type="application/ld+json">${embeddedJsonLd(article, publication)}</script>`,
  );
}

function metasOf(article: ChannelArticle, publication: Publication): Meta[] {
  const title = article.seoTitle ?? article.headline;
  const description = article.seoDescription ?? summaryOf(article);
  const image = article.socialImage ?? article.leadImage;
  return [
    ['name', 'description', description],
    ['name', 'author', article.authors.map(({ name }) => name).join(', ')],
    ['name', 'robots', article.noindex ? 'noindex' : 'max-image-preview:large'],
    ['property', 'og:type', 'article'],
    ['property', 'og:site_name', publication.name],
    ['property', 'og:title', title],
    ['property', 'og:description', description],
    ['property', 'og:url', article.url],
    ['property', 'og:locale', languageOf(article, publication).replace('-', '_')],
    ['property', 'og:image', image?.url],
    ['property', 'og:image:width', image?.width],
    ['property', 'og:image:height', image?.height],
    ['property', 'og:image:alt', image?.alternativeText],
    ['property', 'article:published_time', rfc3339(publicationDate(article))],
    ['property', 'article:modified_time', rfc3339(changeDate(article))],
    ['property', 'article:section', article.section?.name],
    ...article.authors.map(({ url }): Meta => ['property', 'article:author', url]),
    ...article.tags.map((tag): Meta => ['property', 'article:tag', tag]),
    ['name', 'twitter:card', image ? 'summary_large_image' : 'summary'],
  ];
}

function metaHtml([key, name, content]: Meta): string | null {
  if (content === null || content === undefined || content === '') return null;
  return `<meta ${key}="${name}" content="${escapeHtml(String(content))}" />`;
}
