import { escapeHtml } from '../../blocks';
import { fitForPrint } from '../boundary';
import type { ArticleChannel } from '../channel';
import * as ask from '../check/rules';
import type { ChannelArticle, Publication } from '../channel-article';
import { changeDate, publicationDate, rfc3339 } from '../dates';
import { summaryOf } from '../feed-content';
import { languageOf, printedByline } from '../printed-lines';

/** What the head of an article's page says to networks that show a card of it (ogp.me, X cards). */
export const openGraph: ArticleChannel = {
  kind: 'article',
  id: 'opengraph',
  name: 'Open Graph and X card',
  mimeType: 'text/html; charset=utf-8',
  file: 'meta.html',
  spec: 'https://ogp.me/',
  asks: [
    ask.headline(),
    ask.image('warning', 1200),
    ask.imageText('warning'),
    ask.summary('warning'),
  ],
  options: [],
  render: (article, publication) => `${metaTags(...fitForPrint(article, publication))}\n`,
  renderWithdrawal: null,
};

type Meta = [key: 'name' | 'property', name: string, content: string | number | null | undefined];

/** `<meta>` and `<link>` elements for a head, a line each. */
export function metaTags(article: ChannelArticle, publication: Publication): string {
  return [
    ...metasOf(article, publication).map(metaHtml),
    linkHtml({ rel: 'canonical', href: article.canonicalUrl ?? article.url }),
    ...article.alternates.map(({ language, url }) =>
      linkHtml({ rel: 'alternate', hreflang: language, href: url }),
    ),
    ...publication.feeds.map(({ title, mimeType, url }) =>
      linkHtml({ rel: 'alternate', type: mimeType.split(';')[0], title, href: url }),
    ),
    article.documents.oembed &&
      linkHtml({
        rel: 'alternate',
        type: 'application/json+oembed',
        title: article.headline,
        href: article.documents.oembed,
      }),
  ]
    .filter(Boolean)
    .join('\n');
}

function metasOf(article: ChannelArticle, publication: Publication): Meta[] {
  const title = article.seoTitle ?? article.headline;
  const description = article.seoDescription ?? summaryOf(article);
  const image = article.socialImage ?? article.leadImage;
  return [
    ['name', 'description', description],
    ['name', 'author', printedNames(article, publication)],
    ['name', 'robots', article.noindex ? 'noindex' : 'max-image-preview:large'],
    ['property', 'og:type', 'article'],
    ['property', 'og:site_name', publication.name],
    ['property', 'og:title', title],
    ['property', 'og:description', description],
    ['property', 'og:url', article.url],
    ['property', 'og:locale', openGraphLocale(languageOf(article, publication))],
    ...article.alternates
      .filter(({ url }) => url !== article.url)
      .map(({ language }): Meta => ['property', 'og:locale:alternate', openGraphLocale(language)]),
    ['property', 'og:image', image?.url],
    ['property', 'og:image:type', image?.mime],
    ['property', 'og:image:width', image?.width],
    ['property', 'og:image:height', image?.height],
    ['property', 'og:image:alt', image?.alternativeText],
    ['property', 'article:published_time', rfc3339(publicationDate(article))],
    ['property', 'article:modified_time', rfc3339(changeDate(article))],
    ['property', 'article:section', article.section?.name],
    // A profile's address, by ogp.me; one that has none stays with the byline above.
    ...article.authors.map(({ url }): Meta => ['property', 'article:author', url]),
    ...article.tags.map((tag): Meta => ['property', 'article:tag', tag]),
    // Facebook's, Apple's and others' sign that the story is not open to all.
    ['property', 'article:content_tier', article.access === 'free' ? null : TIERS[article.access]],
    ['name', 'twitter:card', image ? 'summary_large_image' : 'summary'],
    ['name', 'twitter:site', publication.twitterSite],
    ['name', 'twitter:image:alt', image?.alternativeText],
  ];
}

const TIERS = { metered: 'metered', subscribers: 'locked' } as const;

function printedNames(article: ChannelArticle, publication: Publication): string | null {
  const names = article.authors.map(({ name }) => name).join(', ');
  return names || printedByline(article, publication);
}

/** `language_TERRITORY`, as ogp.me writes it. */
function openGraphLocale(language: string): string {
  return language.replace(/-/g, '_');
}

function metaHtml([key, name, content]: Meta): string | null {
  if (content === null || content === undefined || content === '') return null;
  return `<meta ${key}="${name}" content="${escapeHtml(String(content))}" />`;
}

function linkHtml(attributes: Record<string, string | null | undefined>): string {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}="${escapeHtml(String(value))}"`);
  return `<link ${pairs.join(' ')} />`;
}
