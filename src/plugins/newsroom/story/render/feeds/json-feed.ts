import { isOpen } from '../article-body';
import { feedFitForPrint } from '../boundary';
import type { FeedChannel } from '../channel';
import * as ask from '../check/rules';
import type { ChannelArticle, ChannelAuthor, Publication } from '../channel-article';
import { changeDate, publicationDate, rfc3339 } from '../dates';
import { FEED_SCOPES, type Feed } from '../feed';
import { feedContent, summaryOf } from '../feed-content';
import { articleUrn } from '../identity';
import { creditName, languageOf, printedByline, printedCredits } from '../printed-lines';
import { translationsOf } from '../translations';
import { categoriesOf } from './categories';

/** JSON Feed 1.1, jsonfeed.org; what it has no key for stands under `_newsroom`, as it allows. */
export const jsonFeed: FeedChannel = {
  kind: 'feed',
  id: 'json',
  name: 'JSON Feed 1.1',
  mimeType: 'application/feed+json; charset=utf-8',
  file: 'feed.json',
  spec: 'https://www.jsonfeed.org/version/1.1/',
  asks: [
    ask.date('error'),
    ask.headline('warning'),
    ask.summary('warning'),
    ask.author('warning'),
    ask.teaserTold,
  ],
  scopes: FEED_SCOPES,
  size: null,
  isPaged: true,
  render(feed, publication) {
    const document = feedDocument(...feedFitForPrint(feed, publication));
    return `${JSON.stringify(document, null, 2)}\n`;
  },
};

function feedDocument(feed: Feed, publication: Publication) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    // Its readers know no other way back in time than this one.
    next_url: feed.pages.next ?? feed.pages['prev-archive'],
    description: feed.description ?? publication.description ?? undefined,
    icon: publication.logoUrl ?? undefined,
    language: publication.language,
    authors: [{ name: publication.name, url: publication.siteUrl }],
    hubs:
      feed.hubUrls.length > 0 ? feed.hubUrls.map((url) => ({ type: 'WebSub', url })) : undefined,
    items: feed.articles.map((article) => itemOf(article, publication)),
  };
}

function itemOf(article: ChannelArticle, publication: Publication) {
  const image = article.leadImage;
  return {
    id: articleUrn(article),
    url: article.url,
    external_url: article.canonicalUrl ?? undefined,
    title: article.headline,
    content_html: feedContent(article, publication),
    content_text: isOpen(article) ? article.plainText : article.excerpt,
    summary: summaryOf(article) || undefined,
    image: image?.url,
    date_published: rfc3339(publicationDate(article)) ?? undefined,
    date_modified: rfc3339(changeDate(article)) ?? undefined,
    authors: authorsOf(article, publication),
    tags: tagsOf(article),
    language: languageOf(article, publication),
    attachments: image?.mime
      ? [{ url: image.url, mime_type: image.mime, size_in_bytes: image.size ?? undefined }]
      : undefined,
    _newsroom: extensionOf(article, publication),
  };
}

function authorsOf(article: ChannelArticle, publication: Publication) {
  const authors = article.authors.map(({ name, url }: ChannelAuthor) => ({
    name,
    url: url ?? undefined,
  }));
  const byline = printedByline(article, publication);
  if (authors.length > 0) return authors;
  return byline ? [{ name: byline }] : undefined;
}

function tagsOf(article: ChannelArticle): string[] | undefined {
  const names = categoriesOf(article);
  return names.length > 0 ? names : undefined;
}

function extensionOf(article: ChannelArticle, publication: Publication) {
  return {
    kicker: article.kicker,
    label: article.label,
    genre: article.genre,
    authors: article.authors,
    byline: printedByline(article, publication),
    credit_lines: printedCredits(article, publication),
    contributors: article.credits.map((credit) => ({ ...credit, text: creditName(credit) })),
    dateline: article.dateline,
    section: article.section,
    related_posts: article.relatedPosts,
    corrections: article.corrections,
    source: { name: article.sourceName, url: article.sourceUrl },
    rights: { holder: article.copyrightHolder, usage_terms: article.usageTerms },
    access: article.access,
    word_count: article.wordCount,
    version: article.version,
    historical: article.historical,
    renditions: article.leadImage?.renditions ?? [],
    translations: translationsOf(article),
  };
}
