import { toParagraphs } from '../blocks';
import { isOpen } from './article-body';
import type { ChannelArticle, Publication } from './channel-article';
import { languageOf, printedCredits, printedDateline, printedSource } from './printed-lines';
import { wordsFor } from './words';

/* A story as paragraphs of plain text, for the wire and for letters. */

/** The text with its dateline; the teaser of one that is not open to all. */
export function storyParagraphs(article: ChannelArticle, publication: Publication): string[] {
  if (!isOpen(article)) {
    const { subscribersOnly } = wordsFor(languageOf(article, publication));
    return [article.excerpt, subscribersOnly];
  }
  const dateline = printedDateline(article.dateline);
  const [lead = '', ...rest] = toParagraphs(article.body);
  return [dateline ? `${dateline} — ${lead}` : lead, ...rest];
}

/** What stands below the text: credits, corrections, the public note. */
export function noteParagraphs(article: ChannelArticle, publication: Publication): string[] {
  const { corrections: words, source } = wordsFor(languageOf(article, publication));
  return [
    ...printedCredits(article, publication),
    ...article.corrections.map(({ kind, text }) => `${words[kind].toUpperCase()}: ${text}`),
    article.publicNote ?? '',
    printedSource(article, source) ?? '',
  ];
}

export function relatedParagraphs(article: ChannelArticle, publication: Publication): string[] {
  const { relations } = wordsFor(languageOf(article, publication));
  return article.relatedPosts.map(({ relation, headline, url }) =>
    [`${relations[relation]}: ${headline}`, url].filter(Boolean).join('\n'),
  );
}

export function rightsLine({ copyrightHolder, usageTerms }: ChannelArticle): string {
  return [copyrightHolder && `© ${copyrightHolder}`, usageTerms].filter(Boolean).join('. ');
}

/** Those that say something, a blank line between two. */
export function joinParagraphs(...parts: Array<string | null | undefined>): string {
  const said = parts.flatMap((part) => (part?.trim() ? [inOnePiece(part)] : []));
  return `${said.join('\n\n')}\n`;
}

/** A blank line is the end of a paragraph: none stands inside. */
function inOnePiece(part: string): string {
  return part.replace(/\n(?:[^\S\n]*\n)+/g, '\n').replace(/^\n+|\n+$/g, '');
}
