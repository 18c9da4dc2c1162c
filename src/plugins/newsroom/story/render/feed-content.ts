import { captionHtml, escapeHtml } from '../blocks';
import { bodyHtml, isOpen } from './article-body';
import type { ChannelArticle, ChannelImage, Publication } from './channel-article';
import { languageOf, printedCredits } from './printed-lines';
import { wordsFor } from './words';

/** The teaser of an article in a list. */
export function summaryOf({ standfirst, excerpt }: ChannelArticle): string {
  return standfirst ?? excerpt;
}

/** A plain text for what readers take for HTML, as the `description` of an RSS item. */
export function asMarkup(text: string): string {
  return escapeHtml(text).replaceAll('&quot;', '"');
}

/** The full text for a feed reader: picture, body, credits, corrections and notes. */
export function feedContent(article: ChannelArticle, publication: Publication): string {
  const words = wordsFor(languageOf(article, publication));
  if (!isOpen(article)) return [article.excerpt, words.subscribersOnly].map(paragraph).join('\n');
  const corrections = article.corrections.map(
    ({ kind, text }) =>
      `<p><strong>${escapeHtml(words.corrections[kind])}:</strong> ${lines(text)}</p>`,
  );
  return [
    article.leadImage && figure(article.leadImage),
    bodyHtml(article, publication),
    ...printedCredits(article, publication).map((credit) => `<p><em>${lines(credit)}</em></p>`),
    ...corrections,
    article.publicNote && paragraph(article.publicNote),
    sourceHtml(article, words.source),
  ]
    .filter(Boolean)
    .join('\n');
}

function sourceHtml({ sourceName, sourceUrl }: ChannelArticle, word: string): string | null {
  const name = sourceName ?? sourceUrl;
  if (!name) return null;
  const label = escapeHtml(name);
  const link = sourceUrl ? `<a href="${escapeHtml(sourceUrl)}">${label}</a>` : label;
  return `<p>${escapeHtml(word)}: ${link}</p>`;
}

export function figure(image: ChannelImage): string {
  const size =
    image.width && image.height ? ` width="${image.width}" height="${image.height}"` : '';
  const alt = escapeHtml(image.alternativeText ?? '');
  const caption = captionHtml(image.caption, image.credit);
  return `<figure><img src="${escapeHtml(image.url)}" alt="${alt}"${size} />${caption}</figure>`;
}

function paragraph(text: string): string {
  return `<p>${lines(text)}</p>`;
}

function lines(text: string): string {
  return escapeHtml(text).replace(/\n/g, '<br />');
}
