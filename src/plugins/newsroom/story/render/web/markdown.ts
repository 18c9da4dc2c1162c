import { stringify } from 'yaml';

import { toMarkdown } from '../../blocks';
import { isOpen, printedBody } from '../article-body';
import { fitForPrint } from '../boundary';
import type { ArticleChannel } from '../channel';
import * as ask from '../check/rules';
import type { ChannelArticle, Publication } from '../channel-article';
import { changeDate, publicationDate, rfc3339 } from '../dates';
import { summaryOf } from '../feed-content';
import { languageOf, printedByline, printedCredits } from '../printed-lines';
import { translationsOf } from '../translations';
import { withWholeAddresses } from '../whole-addresses';
import { wordsFor } from '../words';

/** CommonMark with YAML front matter, as static site generators and language models read it. */
export const markdown: ArticleChannel = {
  kind: 'article',
  id: 'markdown',
  name: 'Markdown',
  mimeType: 'text/markdown; charset=utf-8; variant=CommonMark',
  file: 'story.md',
  spec: 'https://spec.commonmark.org/0.31.2/',
  asks: [ask.headline(), ask.text('warning'), ask.teaserTold],
  options: [],
  render: (article, publication) => document(...fitForPrint(article, publication)),
  renderWithdrawal: null,
};

function document(article: ChannelArticle, publication: Publication): string {
  const matter = stringify(frontMatter(article, publication), { lineWidth: 0 });
  return `---\n${matter}---\n\n${bodyOf(article, publication)}`;
}

function frontMatter(article: ChannelArticle, publication: Publication) {
  const { leadImage } = article;
  return known({
    title: article.headline,
    slug: article.slug,
    kicker: article.kicker,
    label: article.label,
    genre: article.genre,
    description: summaryOf(article),
    language: languageOf(article, publication),
    date: rfc3339(publicationDate(article)),
    updated: rfc3339(changeDate(article)),
    byline: printedByline(article, publication),
    authors: article.authors.map(({ name }) => name),
    credits: article.credits.map((credit) => known({ ...credit })),
    dateline: article.dateline && known({ ...article.dateline }),
    section: article.section?.name,
    tags: article.tags,
    image:
      leadImage &&
      known({
        url: leadImage.url,
        alt: leadImage.alternativeText,
        caption: leadImage.caption,
        credit: leadImage.credit,
        width: leadImage.width,
        height: leadImage.height,
      }),
    corrections: article.corrections.map((correction) => known({ ...correction })),
    related: article.relatedPosts.map(({ headline, teaser, url, relation }) =>
      known({ headline, teaser, url, relation }),
    ),
    source: known({ name: article.sourceName, url: article.sourceUrl }),
    rights: known({ holder: article.copyrightHolder, terms: article.usageTerms }),
    access: article.access,
    url: article.url,
    canonical: article.canonicalUrl,
    translations: translationsOf(article).map((translation) => known({ ...translation })),
    version: article.version,
  });
}

function bodyOf(article: ChannelArticle, publication: Publication): string {
  const words = wordsFor(languageOf(article, publication));
  if (!isOpen(article)) return toMarkdown(paragraphs([article.excerpt, words.subscribersOnly]));
  const notes = [
    ...printedCredits(article, publication),
    ...article.corrections.map(({ kind, text }) => `${words.corrections[kind]}: ${text}`),
    ...(article.publicNote ? [article.publicNote] : []),
  ];
  const body = withWholeAddresses(printedBody(article), publication);
  return toMarkdown([...body, ...paragraphs(notes)]);
}

function paragraphs(texts: readonly string[]) {
  return texts
    .filter(Boolean)
    .map((text) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] }));
}

/** Without what says nothing; null when nothing is left. */
function known(fields: Record<string, unknown>): Record<string, unknown> | null {
  const kept = Object.entries(fields).filter(
    ([, value]) =>
      value !== null &&
      value !== undefined &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0),
  );
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}
