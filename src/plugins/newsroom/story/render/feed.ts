import type { ChannelArticle, Tombstone } from './channel-article';

export const FEED_SCOPES = ['site', 'section', 'author', 'tag'] as const;

export type FeedScopeKind = (typeof FEED_SCOPES)[number];

/** What a feed is of; null is the whole publication. */
export interface FeedScope {
  kind: Exclude<FeedScopeKind, 'site'>;
  name: string;
  slug: string;
  /** Page of it on the publisher's site. */
  url: string | null;
}

/** Link relations of paged and archived feeds (RFC 5005 §3 and §4). */
export type FeedPageRelation =
  'first' | 'previous' | 'next' | 'last' | 'current' | 'prev-archive' | 'next-archive';

export interface Feed {
  /** Permanent, an IRI: one for all the pages and archives of a feed, and for no other feed. */
  id: string;
  scope: FeedScope | null;
  title: string;
  description: string | null;
  /** Address of this very document, which differs from channel to channel and from page to page. */
  selfUrl: string;
  homeUrl: string;
  /** WebSub hubs that are told of every change. */
  hubUrls: string[];
  pages: Partial<Record<FeedPageRelation, string>>;
  /** `archive`: its set of entries is closed (RFC 5005 §4). `complete`: there is nothing else (§2). */
  extent: 'page' | 'archive' | 'complete';
  /** null for a feed that never had an article. */
  updatedOn: string | null;
  articles: ChannelArticle[];
  /** What stood in feeds of this locale and was taken back, newest first. */
  tombstones: Tombstone[];
}
