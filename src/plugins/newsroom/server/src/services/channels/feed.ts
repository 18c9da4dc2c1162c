import type { Core } from '@strapi/strapi';

import type { Feed, FeedPageRelation, Publication, Tombstone } from '../../../../story/render';
import { readEndpoints } from '../../settings';
import { isOpen } from '../../settings/endpoints';
import { settingsOf } from '../addresses';
import { EVERYTHING, termOf } from '../listing/table';
import type { TermKind } from '../listing/table';
import { lastStateChange } from '../public-articles';
import { newestUpdate } from '../newest-update';
import type { Desk } from './desk';
import type { FoundScope } from './feed-scope';
import { loadArticles } from './load-articles';
import { countArticles, newestArticleIds } from './newest-articles';
import { publicationIn } from './publication';
import { toChannelArticle } from './to-channel-article';
import { tombstonesOf } from './withdrawn';

export interface BuiltFeed {
  feed: Feed;
  publication: Publication;
  /** null for a feed that never had an article. */
  lastModified: Date | null;
}

export interface FeedRequest {
  /** null for the whole publication. */
  scope: FoundScope | null;
  /** Counted from 1. */
  page: number;
  /** Articles a page; null for as many as the publication has set. */
  size: number | null;
  isPaged: boolean;
  /** Address of a page of this very feed. */
  addressOf(page: number): string;
}

/** For a month: whoever subscribes has been here since. */
const TOLD_FOR_MS = 30 * 24 * 3_600_000;
const TOLD_AT_MOST = 100;

/** The newest public stories of the publication, or of a part of it, ready to be rendered. */
export async function buildFeed(
  strapi: Core.Strapi,
  desk: Desk,
  request: FeedRequest,
): Promise<BuiltFeed> {
  const { locale, now, addresses } = desk;
  const { scope, page } = request;
  const term = scope ? termOf(scope.scope.kind as TermKind, scope.documentId) : EVERYTHING;
  const limit = request.size ?? settingsOf(strapi).feedSize;
  const view = { locale, now, term, condition: null };
  const [ids, total, stateChange, tombstones, hubUrls] = await Promise.all([
    newestArticleIds(strapi, { ...view, limit, offset: (page - 1) * limit }),
    request.isPaged ? countArticles(strapi, view) : 0,
    lastStateChange(strapi, { locale, now }),
    page === 1 ? takenBack(strapi, desk) : [],
    openHubs(strapi),
  ]);
  const loaded = await loadArticles(strapi, ids, desk);
  const newest = Math.max(
    newestUpdate(loaded),
    stateChange?.getTime() ?? 0,
    ...tombstones.map(({ withdrawnOn }) => Date.parse(withdrawnOn)),
  );
  const lastModified = newest > 0 ? new Date(newest) : null;

  const publication = publicationIn(strapi, desk);
  const of = scope ? `${scope.scope.kind}:${scope.documentId}` : 'site';
  const feed: Feed = {
    id: `urn:newsroom:feed:${of}:${locale}`,
    scope: scope?.scope ?? null,
    title: scope ? `${scope.scope.name} – ${publication.name}` : publication.name,
    description: scope?.description ?? publication.description,
    selfUrl: request.addressOf(page),
    homeUrl: addresses.home,
    hubUrls,
    pages: request.isPaged ? pagesAround(request, Math.ceil(total / limit)) : {},
    extent: 'page',
    updatedOn: lastModified?.toISOString() ?? null,
    articles: loaded.map((article) => toChannelArticle(article, desk)),
    tombstones,
  };
  return { feed, publication, lastModified };
}

/** The hubs that are told of each change, so that subscribers find them (WebSub §4). */
const openHubs = async (strapi: Core.Strapi): Promise<string[]> =>
  (await readEndpoints(strapi))
    .filter((endpoint) => endpoint.kind === 'websub' && isOpen(endpoint))
    .map(({ url }) => url);

/**
 * In each feed of the locale, whatever it is of: a story may have stood in several and changed its
 * section, and a reader who never had it passes over its tombstone (RFC 6721 §3).
 */
const takenBack = (strapi: Core.Strapi, desk: Desk): Promise<Tombstone[]> =>
  tombstonesOf(strapi).within(desk, {
    since: new Date(desk.now.getTime() - TOLD_FOR_MS),
    limit: TOLD_AT_MOST,
  });

/** Links of a paged feed (RFC 5005 §3); a feed of one page has none. */
function pagesAround(
  { page, addressOf }: FeedRequest,
  last: number,
): Partial<Record<FeedPageRelation, string>> {
  if (last <= 1) return {};
  return {
    first: addressOf(1),
    last: addressOf(last),
    ...(page > 1 ? { previous: addressOf(page - 1) } : {}),
    ...(page < last ? { next: addressOf(page + 1) } : {}),
  };
}
