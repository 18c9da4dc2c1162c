import type {
  ChannelArticle,
  Feed,
  Publication,
  Tombstone,
} from '../../../src/plugins/newsroom/story/render';

/** An article that knows nothing but what it must: cases fill in what they are about. */
export const BARE_ARTICLE: ChannelArticle = {
  documentId: 'k2v9harbour',
  locale: 'en',
  language: null,
  url: 'https://gazette.example/news/story',
  headline: 'Story',
  slug: 'story',
  kicker: null,
  label: null,
  genre: null,
  standfirst: null,
  authors: [],
  credits: [],
  byline: null,
  creditLine: null,
  dateline: null,
  body: [],
  plainText: '',
  excerpt: '',
  wordCount: 0,
  readingMinutes: 1,
  publishedOn: null,
  firstPublishedOn: null,
  updatedOn: null,
  section: null,
  tags: [],
  leadImage: null,
  relatedPosts: [],
  sourceName: null,
  sourceUrl: null,
  canonicalUrl: null,
  usageTerms: null,
  copyrightHolder: null,
  access: 'free',
  seoTitle: null,
  seoDescription: null,
  socialImage: null,
  noindex: false,
  publicNote: null,
  corrections: [],
  version: 1,
  historical: false,
  alternates: [],
  documents: {},
};

export const PUBLICATION: Publication = {
  name: 'Alder Bay Gazette',
  siteUrl: 'https://gazette.example',
  mediaUrl: 'https://cms.gazette.example',
  description: 'News from the bay & the islands',
  language: 'en-GB',
  logoUrl: 'https://gazette.example/logo.png',
  contactEmail: 'desk@gazette.example',
  copyright: '© Alder Bay Gazette',
  timeZone: 'Europe/London',
  policies: { correctionsPolicy: 'https://gazette.example/corrections' },
  twitterSite: '@alderbay',
  feeds: [
    {
      title: 'Alder Bay Gazette',
      mimeType: 'application/rss+xml; charset=utf-8',
      url: 'https://gazette.example/feed',
    },
  ],
};

export function feedOf(articles: ChannelArticle[], change: Partial<Feed> = {}): Feed {
  return {
    id: 'urn:newsroom:feed:site:en',
    scope: null,
    title: 'Alder Bay Gazette',
    description: null,
    selfUrl: 'https://gazette.example/feed',
    homeUrl: 'https://gazette.example/',
    hubUrls: [],
    pages: {},
    extent: 'page',
    updatedOn: '2026-03-05T10:00:00.000Z',
    articles,
    tombstones: [],
    ...change,
  };
}

export const TOMBSTONE: Tombstone = {
  documentId: 'k2v9harbour',
  locale: 'en',
  language: 'en-GB',
  url: 'https://gazette.example/news/story',
  headline: 'Story',
  pubStatus: 'canceled',
  withdrawnOn: '2026-03-06T12:00:00.000Z',
  publishedOn: '2026-03-05T07:30:00.000Z',
  version: 3,
  note: 'The account of one witness does not stand.',
};

/** The XSD refuses a list without an entry; Google, whose list it is, says that it is fine. */
export const isEmptyList = (xml: string): boolean =>
  /^<\?xml[^>]*>\s*<(?:urlset|sitemapindex)[^>]*\/>\s*$/.test(xml);
