import { generateRssFeed } from 'feedsmith';

import { feedFitForPrint } from './boundary';
import { escapeCdata } from './cdata';
import type { FeedChannel } from './channel';
import type { ChannelArticle, ChannelImage, Publication } from './channel-article';
import { changeDate, publicationDate, rfc3339 } from './dates';
import { FEED_SCOPES, type Feed } from './feed';
import { feedContent, summaryOf } from './feed-content';
import { articleUrn } from './identity';
import { creditName, printedByline } from './printed-lines';

export const GENERATOR = 'strapi-plugin-newsroom';

/** Readers and humans expect the full text as it is, not with every tag escaped. */
const KEPT_AS_CDATA = new Set(['content:encoded']);

type RssItem = NonNullable<Parameters<typeof generateRssFeed>[0]['items']>[number];

/** RSS 2.0 with content, dc, media and atom; RSS Advisory Board 2.0.11. */
export const rss: FeedChannel = {
  kind: 'feed',
  id: 'rss',
  name: 'RSS 2.0',
  mimeType: 'application/rss+xml; charset=utf-8',
  file: 'rss.xml',
  spec: 'https://www.rssboard.org/rss-specification',
  scopes: FEED_SCOPES,
  size: null,
  isPaged: true,
  render: (feed, publication) => renderRss(...feedFitForPrint(feed, publication)),
};

function renderRss(feed: Feed, publication: Publication): string {
  const xml = generateRssFeed({
    title: feed.title,
    link: feed.homeUrl,
    description: feed.description ?? publication.description ?? feed.title,
    language: publication.language,
    copyright: publication.copyright ?? undefined,
    managingEditor: publication.contactEmail
      ? { email: publication.contactEmail, name: publication.name }
      : undefined,
    lastBuildDate: dateOf(feed.updatedOn),
    generator: GENERATOR,
    image: publication.logoUrl
      ? { url: publication.logoUrl, title: feed.title, link: feed.homeUrl }
      : undefined,
    atom: { links: [{ href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: feed.articles.map((article) => itemOf(article, publication)),
  });
  return escapeCdata(xml, KEPT_AS_CDATA);
}

function itemOf(article: ChannelArticle, publication: Publication): RssItem {
  const image = article.leadImage;
  return {
    title: article.headline,
    link: article.url,
    guid: { value: articleUrn(article), isPermaLink: false },
    pubDate: dateOf(publicationDate(article)),
    description: summaryOf(article),
    content: { encoded: feedContent(article, publication) },
    categories: categoriesOf(article),
    dc: {
      creators: creatorsOf(article, publication),
      contributors: article.credits.map(creditName).filter(Boolean),
      rights: present(article.copyrightHolder, article.usageTerms),
      sources: present(article.sourceUrl ?? article.sourceName),
      languages: present(article.language),
    },
    // For readers that follow changes: RSS itself has no date for them.
    atom: { updated: dateOf(changeDate(article)) },
    enclosures: image?.size && image.mime ? [enclosureOf(image, image.size, image.mime)] : [],
    media: image ? { contents: [mediaOf(image)] } : undefined,
  };
}

/** One creator an author; a story with a printed byline alone has that. */
function creatorsOf(article: ChannelArticle, publication: Publication): string[] {
  const names = article.authors.map(({ name }) => name);
  return names.length > 0 ? names : present(printedByline(article, publication));
}

function categoriesOf({ section, tags }: ChannelArticle): Array<{ name: string }> {
  const names = new Set([...present(section?.name), ...tags]);
  return [...names].map((name) => ({ name }));
}

/** Only with the true length: a wrong one is worse than no enclosure. */
function enclosureOf({ url }: ChannelImage, length: number, type: string) {
  return { url, length, type };
}

function mediaOf(image: ChannelImage) {
  return {
    url: image.url,
    type: image.mime ?? undefined,
    medium: 'image',
    fileSize: image.size ?? undefined,
    width: image.width ?? undefined,
    height: image.height ?? undefined,
    description: image.caption ? { value: image.caption, type: 'plain' } : undefined,
    credits: image.credit ? [{ value: image.credit, role: 'photographer' }] : undefined,
  };
}

function dateOf(date: string | null): Date | undefined {
  const known = rfc3339(date);
  return known === null ? undefined : new Date(known);
}

function present(...texts: Array<string | null | undefined>): string[] {
  return texts.filter((text): text is string => Boolean(text));
}
