import type { Core } from '@strapi/strapi';

import type { Feed, Publication, Tombstone } from '../../../../story/render';
import { readEndpoints } from '../../settings';
import { isOpen } from '../../settings/endpoints';
import { lastStateChange } from '../public-articles';
import { newestUpdate } from '../newest-update';
import type { Archive } from './archives';
import type { Desk } from './desk';
import type { FoundScope } from './feed-scope';
import { loadArticles } from './load-articles';
import { findStories } from './feed-stories';
import { publicationIn } from './publication';
import { toChannelArticle } from './to-channel-article';
import { tombstonesOf } from './withdrawn';

export interface BuiltFeed {
  feed: Feed;
  publication: Publication;
  /** null for a feed that never had an article. */
  lastModified: Date | null;
}

/** Which document of a feed: a page, counted from 1, or a part of its archive. */
export type FeedPlace = { page: number } | { archive: Archive };

export interface FeedRequest {
  /** null for the whole publication. */
  scope: FoundScope | null;
  place: FeedPlace;
  /** Articles a page; null for as many as the publication has set. */
  size: number | null;
  isPaged: boolean;
  /** Address of a document of this very feed. */
  addressOf(place: FeedPlace): string;
}

/** For a month: whoever subscribes has been here since. */
const TOLD_FOR_MS = 30 * 24 * 3_600_000;
const TOLD_AT_MOST = 100;

/**
 * The newest public stories of the publication, or of a part of it, ready to be rendered; or those of
 * a further page or an archive.
 *
 * @returns null for a page that has no stories, and an archive that is not closed.
 */
export async function buildFeed(
  strapi: Core.Strapi,
  desk: Desk,
  request: FeedRequest,
): Promise<BuiltFeed | null> {
  const { locale, now, addresses } = desk;
  const { scope, place } = request;
  const isFirst = 'page' in place && place.page === 1;
  const [found, stateChange, tombstones, hubUrls] = await Promise.all([
    findStories(strapi, desk, request),
    lastStateChange(strapi, { locale, now }),
    isFirst ? takenBack(strapi, desk) : [],
    openHubs(strapi),
  ]);
  if (found === null || (found.ids.length === 0 && !isFirst)) return null;
  const loaded = await loadArticles(strapi, found.ids, desk);
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
    selfUrl: request.addressOf(place),
    homeUrl: scope?.scope.url ?? addresses.home,
    hubUrls,
    pages: found.pages,
    extent: 'page' in place ? 'page' : 'archive',
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
