import { fitForPrint, withdrawalFitForPrint } from '../boundary';
import type { ArticleChannel } from '../channel';
import * as ask from '../check/rules';
import type { ChannelArticle, Publication, Tombstone } from '../channel-article';
import { changeDate, publicationDate, rfc3339 } from '../dates';
import { articleUrn } from '../identity';
import {
  joinParagraphs,
  noteParagraphs,
  relatedParagraphs,
  rightsLine,
  storyParagraphs,
} from '../plain-story';
import { printedByline, printedKicker } from '../printed-lines';

/**
 * The story as plain text, the way a wire sends it: what it is in a line above, a blank line between
 * paragraphs, `-30-` below. No published standard: a house style that people and programs can read.
 */
export const wireText: ArticleChannel = {
  kind: 'article',
  id: 'text',
  name: 'Plain-text wire',
  mimeType: 'text/plain; charset=utf-8',
  file: 'story.txt',
  spec: 'https://www.rfc-editor.org/rfc/rfc2046#section-4.1.3',
  asks: [ask.headline(), ask.text('error'), ask.date('warning'), ask.teaserTold],
  options: [],
  render: (article, publication) => wireStory(...fitForPrint(article, publication)),
  renderWithdrawal: (tombstone, publication) =>
    killAdvisory(...withdrawalFitForPrint(tombstone, publication)),
};

const END = '-30-';

function wireStory(article: ChannelArticle, publication: Publication): string {
  return joinParagraphs(
    slugLine(article, publication),
    printedKicker(article, publication),
    article.headline,
    article.standfirst,
    printedByline(article, publication),
    ...storyParagraphs(article, publication),
    ...noteParagraphs(article, publication),
    ...relatedParagraphs(article, publication),
    rightsLine(article),
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

/** What desks call a kill: in capitals, above everything else, without a word of the story. */
function killAdvisory(tombstone: Tombstone, publication: Publication): string {
  const { headline, pubStatus, withdrawnOn, note, url, version } = tombstone;
  return joinParagraphs(
    [publication.name, `v${version}`, rfc3339(withdrawnOn)].filter(Boolean).join(' | '),
    pubStatus === 'canceled' ? 'KILL: DO NOT USE' : 'WITHHELD: DO NOT USE UNTIL FURTHER NOTICE',
    headline,
    note,
    url,
    articleUrn(tombstone),
    END,
  );
}
