import { escapeHtml } from '../../blocks';
import { addressesOf, isFree, printedBody } from '../article-body';
import { fitForPrint } from '../boundary';
import type { ArticleChannel } from '../channel';
import * as ask from '../check/rules';
import type { ChannelArticle, Publication } from '../channel-article';
import { changeDate, publicationDate, rfc3339 } from '../dates';
import { summaryOf } from '../feed-content';
import { GENERATOR } from '../generator';
import {
  languageOf,
  printedByline,
  printedCredits,
  printedKicker,
  printedSource,
} from '../printed-lines';
import { wordsFor } from '../words';
import { APPLE_EMBEDS, bodyComponents, figure, text, type AppleComponent } from './components';
import { LAYOUT, STYLES } from './styles';

/**
 * Apple News Format, kept to the roles that it has had since version 1.7: each of them stands in the
 * newest version too, and in the last schema that anybody published of it.
 */
export const appleNews: ArticleChannel = {
  kind: 'article',
  id: 'apple-news',
  name: 'Apple News',
  mimeType: 'application/json; charset=utf-8',
  file: 'apple-news.json',
  spec: 'https://developer.apple.com/documentation/applenews/apple-news-format',
  asks: [
    ask.headline(),
    ask.text('error'),
    ask.image('error', 300),
    ask.imageText('warning'),
    ask.date('error'),
    ask.author('warning'),
    ask.embedsShown(APPLE_EMBEDS),
    ask.plainHtml,
    ask.freeTeaser,
  ],
  options: [],
  render: (article, publication) => {
    const document = documentOf(...fitForPrint(article, publication));
    return `${JSON.stringify(document, null, 2)}\n`;
  },
  renderWithdrawal: null,
};

/** Apple's limit on keywords. */
const MOST_KEYWORDS = 50;

function documentOf(article: ChannelArticle, publication: Publication): object {
  return {
    version: '1.7',
    identifier: identifierOf(article),
    title: article.headline || article.slug,
    ...(article.standfirst && { subtitle: article.standfirst }),
    language: languageOf(article, publication).replace(/[^a-zA-Z-]/g, '-') || 'en',
    layout: LAYOUT,
    metadata: metadataOf(article),
    documentStyle: { backgroundColor: '#FFFFFF' },
    components: componentsOf(article, publication),
    componentTextStyles: STYLES,
  };
}

/** At most 64 letters of a small alphabet, the same for all versions of a story. */
function identifierOf({ documentId, locale }: ChannelArticle): string {
  return `${documentId}-${locale}`.replace(/[^a-zA-Z0-9_-]/g, '-').slice(0, 64);
}

function metadataOf(article: ChannelArticle): object {
  const { authors, section, tags, leadImage, canonicalUrl, url } = article;
  const published = dateOf(publicationDate(article));
  const names = unique(authors.map(({ name }) => name));
  const keywords = unique([...(section ? [section.name] : []), ...tags]).slice(0, MOST_KEYWORDS);
  const excerpt = summaryOf(article);
  return {
    canonicalURL: canonicalUrl ?? url,
    generatorName: GENERATOR,
    ...(published && { datePublished: published, dateCreated: published }),
    ...(published && { dateModified: dateOf(changeDate(article)) ?? published }),
    ...(names.length > 0 && { authors: names }),
    ...(keywords.length > 0 && { keywords }),
    ...(excerpt && { excerpt }),
    ...(leadImage && { thumbnailURL: leadImage.url }),
  };
}

function componentsOf(article: ChannelArticle, publication: Publication): AppleComponent[] {
  const { headline, slug, standfirst, leadImage } = article;
  const kicker = printedKicker(article, publication);
  const words = wordsFor(languageOf(article, publication));
  const byline = printedByline(article, publication);
  const below = [
    ...printedCredits(article, publication),
    ...article.corrections.map(({ kind, text: told }) => `${words.corrections[kind]}: ${told}`),
    article.publicNote,
    printedSource(article, words.source),
    article.copyrightHolder && `© ${article.copyrightHolder}`,
    article.usageTerms,
  ].filter((line): line is string => Boolean(line));
  return [
    ...(kicker ? [{ role: 'heading', text: kicker, textStyle: 'kicker' }] : []),
    { role: 'title', text: headline || slug, textStyle: 'title' },
    ...(standfirst ? [{ role: 'intro', text: standfirst, textStyle: 'intro' }] : []),
    ...(byline ? [{ role: 'byline', text: byline, textStyle: 'byline' }] : []),
    ...(leadImage ? figure('photo', leadImage) : []),
    ...storyComponents(article, publication),
    ...below.map((line) => text('body', paragraph(line), 'note')),
    ...relatedComponent(article, publication),
  ];
}

/** Apple shows the whole story to all of its readers: one that is not open to all sends its teaser. */
function storyComponents(article: ChannelArticle, publication: Publication): AppleComponent[] {
  if (isFree(article)) return bodyComponents(printedBody(article), addressesOf(publication));
  const { subscribersOnly } = wordsFor(languageOf(article, publication));
  const teaser = [article.excerpt, subscribersOnly].filter(Boolean).map(paragraph).join('');
  return [text('body', teaser, 'body')];
}

function relatedComponent(article: ChannelArticle, publication: Publication): AppleComponent[] {
  const { relations } = wordsFor(languageOf(article, publication));
  const items = article.relatedPosts.map(({ headline, url, relation }) => {
    const label = escapeHtml(headline);
    const link = url ? `<a href="${escapeHtml(url)}">${label}</a>` : label;
    return `<li>${escapeHtml(relations[relation])}: ${link}</li>`;
  });
  return items.length > 0 ? [text('body', `<ul>${items.join('')}</ul>`, 'note')] : [];
}

function paragraph(line: string): string {
  return `<p>${escapeHtml(line).replace(/\n/g, '<br>')}</p>`;
}

/** Without fractions of a second, with an offset in figures, and of a year that Apple knows. */
function dateOf(date: string | null): string | null {
  const written = rfc3339(date)?.replace(/\.\d+Z$/, '+00:00') ?? null;
  return written && written >= '1900' ? written : null;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names.filter(Boolean))];
}
