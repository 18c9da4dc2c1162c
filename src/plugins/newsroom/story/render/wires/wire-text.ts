import { toParagraphs } from '../../blocks';
import { isOpen } from '../article-body';
import { fitForPrint, withdrawalFitForPrint } from '../boundary';
import type { ArticleChannel } from '../channel';
import type { ChannelArticle, Publication, Tombstone } from '../channel-article';
import { changeDate, publicationDate, rfc3339 } from '../dates';
import { articleUrn } from '../identity';
import { languageOf, printedByline, printedCredits, printedDateline } from '../printed-lines';
import { wordsFor } from '../words';

/**
 * The story as plain text, the way a wire sends it: what it is in lines above, one paragraph a line,
 * `-30-` below. No published standard: a house style that people and programs can read.
 */
export const wireText: ArticleChannel = {
  kind: 'article',
  id: 'text',
  name: 'Plain-text wire',
  mimeType: 'text/plain; charset=utf-8',
  file: 'story.txt',
  spec: 'https://www.rfc-editor.org/rfc/rfc2646',
  options: [],
  render: (article, publication) => wireStory(...fitForPrint(article, publication)),
  renderWithdrawal: (tombstone, publication) =>
    killAdvisory(...withdrawalFitForPrint(tombstone, publication)),
};

const END = '-30-';

function wireStory(article: ChannelArticle, publication: Publication): string {
  const words = wordsFor(languageOf(article, publication));
  const { corrections, publicNote, usageTerms, copyrightHolder } = article;
  return paragraphs(
    slugLine(article, publication),
    article.kicker,
    article.headline,
    article.standfirst,
    printedByline(article, publication),
    ...textOf(article, publication),
    ...printedCredits(article, publication),
    ...corrections.map(({ kind, text }) => `${words.corrections[kind].toUpperCase()}: ${text}`),
    publicNote,
    ...relatedLines(article, publication),
    [copyrightHolder && `© ${copyrightHolder}`, usageTerms].filter(Boolean).join('. '),
    article.url,
    END,
  );
}

/** Slug, section, version and date, as a desk sorts them. */
function slugLine(article: ChannelArticle, publication: Publication): string {
  const date = rfc3339(changeDate(article) ?? publicationDate(article));
  const parts = [
    publication.name,
    article.slug,
    article.section?.name,
    article.label,
    article.version > 1 && `v${article.version}`,
    date?.replace(/:\d\d\.\d{3}Z$/, 'Z'),
  ];
  return parts.filter(Boolean).join(' | ');
}

function textOf(article: ChannelArticle, publication: Publication): string[] {
  if (!isOpen(article)) {
    const { subscribersOnly } = wordsFor(languageOf(article, publication));
    return [article.excerpt, subscribersOnly];
  }
  const dateline = printedDateline(article.dateline);
  const [lead = '', ...rest] = toParagraphs(article.body);
  return [dateline ? `${dateline} — ${lead}` : lead, ...rest];
}

function relatedLines(article: ChannelArticle, publication: Publication): string[] {
  const { relations } = wordsFor(languageOf(article, publication));
  return article.relatedPosts.map(({ relation, headline, url }) =>
    [`${relations[relation]}: ${headline}`, url].filter(Boolean).join('\n'),
  );
}

/** What desks call a kill: in capitals, above everything else, without a word of the story. */
function killAdvisory(tombstone: Tombstone, publication: Publication): string {
  const { headline, pubStatus, withdrawnOn, note, url, version } = tombstone;
  return paragraphs(
    [publication.name, `v${version}`, rfc3339(withdrawnOn)].filter(Boolean).join(' | '),
    pubStatus === 'canceled' ? 'KILL: DO NOT USE' : 'WITHHELD: DO NOT USE UNTIL FURTHER NOTICE',
    headline,
    note,
    url,
    articleUrn(tombstone),
    END,
  );
}

function paragraphs(...parts: Array<string | null | undefined>): string {
  return `${parts.filter((part) => part?.trim()).join('\n\n')}\n`;
}
