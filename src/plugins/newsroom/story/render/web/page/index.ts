import { escapeHtml } from '../../../blocks';
import { isOpen } from '../../article-body';
import { fitForPrint } from '../../boundary';
import type { ArticleChannel } from '../../channel';
import * as ask from '../../check/rules';
import type { ChannelArticle, Publication } from '../../channel-article';
import { changeDate, publicationDate, rfc3339 } from '../../dates';
import { languageOf, printedByline, printedCredits, printedKicker } from '../../printed-lines';
import { wordsFor, type Words } from '../../words';
import { directionOf } from '../../direction';
import { headHtml } from './head';
import { leadFigure } from './lead-figure';
import { printedDate } from '../../printed-date';
import { relatedHtml } from './related';
import { storyHtml } from './story';
import { element, joined, link } from './text';

/** A page for readers where the publisher has no frontend yet: readable, printable, self-contained. */
export const page: ArticleChannel = {
  kind: 'article',
  id: 'page',
  name: 'Readable page',
  mimeType: 'text/html; charset=utf-8',
  file: 'page',
  spec: 'https://html.spec.whatwg.org/',
  asks: [
    ask.headline(),
    ask.text('warning'),
    ask.imageText('warning'),
    ask.language('warning'),
    ask.teaserTold,
  ],
  options: [],
  renderWithdrawal: null,
  render: (article, publication) => pageHtml(...fitForPrint(article, publication)),
};

function pageHtml(article: ChannelArticle, publication: Publication): string {
  return joined(
    '<!doctype html>',
    `<html ${languageAttributes(article, publication)}>`,
    `<head>\n${headHtml(article, publication)}\n</head>`,
    '<body>',
    pageBody(article, publication),
    '</body>',
    '</html>\n',
  );
}

export function languageAttributes(article: ChannelArticle, publication: Publication): string {
  const language = languageOf(article, publication);
  return `lang="${escapeHtml(language)}" dir="${directionOf(language)}"`;
}

/** All that a reader sees; both must be fit for print. */
export function pageBody(article: ChannelArticle, publication: Publication): string {
  const words = wordsFor(languageOf(article, publication));
  return joined(
    `<header class="masthead">${link(publication.siteUrl, publication.name)}</header>`,
    '<main><article>',
    headerHtml(article, publication, words),
    article.leadImage && leadFigure(article.leadImage),
    isOpen(article) ? storyHtml(article, publication, words) : teaserHtml(article, words),
    endHtml(article, publication, words),
    '</article>',
    relatedHtml(
      article.relatedPosts.filter(({ placement }) => placement === 'footer'),
      words,
      'foot',
    ),
    '</main>',
    imprintHtml(publication),
  );
}

function headerHtml(article: ChannelArticle, publication: Publication, words: Words): string {
  return joined(
    '<header>',
    element('p', printedKicker(article, publication), 'kicker'),
    element('h1', article.headline),
    element('p', article.standfirst, 'standfirst'),
    bylineHtml(article, publication),
    datesHtml(article, publication, words),
    '</header>',
  );
}

/** The byline with each author's name linked to the author's page. */
function bylineHtml(article: ChannelArticle, publication: Publication): string | null {
  const byline = printedByline(article, publication);
  if (!byline) return null;
  const pages = article.authors.filter(({ url, name }) => url && name);
  let rest = byline;
  let html = '';
  for (const { name, url } of pages) {
    const at = rest.indexOf(name);
    if (at === -1) continue;
    html += escapeHtml(rest.slice(0, at)) + link(url, name);
    rest = rest.slice(at + name.length);
  }
  return `<p class="byline">${html}${escapeHtml(rest)}</p>`;
}

function datesHtml(article: ChannelArticle, publication: Publication, words: Words): string | null {
  const language = languageOf(article, publication);
  const dates = [
    [words.published, publicationDate(article)],
    [words.updated, changeDate(article)],
  ] as const;
  const parts = dates.flatMap(([word, date]) =>
    date && rfc3339(date)
      ? `<bdi>${word} <time datetime="${escapeHtml(date)}" dir="auto">${escapeHtml(printedDate(date, language, publication.timeZone))}</time></bdi>`
      : [],
  );
  parts.push(`<bdi>${escapeHtml(words.readMinutes(article.readingMinutes))}</bdi>`);
  // Whoever has read the story before must see at its head that it was wrong.
  const [correction] = article.corrections;
  if (correction) {
    const label = escapeHtml(words.corrections[correction.kind]);
    parts.push(`<a href="#corrections">${label}</a>`);
  }
  // A sign between two stays with the one before it: no line begins with a dot.
  return `<p class="dates">${parts.join('\u00a0· ')}</p>`;
}

function teaserHtml(article: ChannelArticle, words: Words): string {
  return joined(element('p', article.excerpt), element('p', words.subscribersOnly, 'note'));
}

/** What stands below the text: credits, corrections, notes, source, tags. */
function endHtml(article: ChannelArticle, publication: Publication, words: Words): string | null {
  const { sourceName, sourceUrl, tags } = article;
  const source = sourceName ?? sourceUrl;
  const seen = joined(
    ...printedCredits(article, publication).map((credit) => element('p', credit, 'credits')),
    ...article.corrections.map(
      ({ kind, text }, index) =>
        `<p class="note correction"${index === 0 ? ' id="corrections"' : ''}><strong>${escapeHtml(words.corrections[kind])}:</strong> ${escapeHtml(text)}</p>`,
    ),
    element('p', article.publicNote, 'note'),
    source && `<p class="note">${escapeHtml(words.source)}: ${link(sourceUrl, source)}</p>`,
    element('p', article.usageTerms, 'note'),
    tags.length > 0 &&
      `<ul class="tags">${tags.map((tag) => element('li', tag) ?? '').join('')}</ul>`,
  );
  // On paper a reader has nothing else to find the story by.
  const html = joined(seen, element('p', article.url, 'note printed'));
  if (!html) return null;
  return `<footer class="end${seen ? '' : ' printed'}">\n${html}\n</footer>`;
}

function imprintHtml({ name, copyright, contactEmail }: Publication): string {
  const contact = contactEmail && link(`mailto:${contactEmail}`, contactEmail);
  const parts = [`<bdi>${escapeHtml(copyright ?? name)}</bdi>`, contact].filter(Boolean);
  return `<footer class="imprint">${parts.join(' · ')}</footer>`;
}
