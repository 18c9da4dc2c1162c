import type { Core } from '@strapi/strapi';

import type { Feed } from '../../../../story/render';
import { settingsOf } from '../addresses';
import { EVERYTHING, termOf } from '../listing/table';
import { archivesOf } from './archives';
import type { Archive, Archives } from './archives';
import type { Desk } from './desk';
import type { FeedRequest } from './feed';
import { countArticles, newestArticleIds } from './newest-articles';
import type { Selection } from './newest-articles';

/** Row ids of one document of a feed, and the other documents that it names. */
export interface FeedStories {
  ids: number[];
  pages: Feed['pages'];
}

/** @returns null for an archive that is not closed. */
export async function findStories(
  strapi: Core.Strapi,
  { locale, now }: Desk,
  request: FeedRequest,
): Promise<FeedStories | null> {
  const { place, scope, isPaged } = request;
  const term = scope ? termOf(scope.scope.kind, scope.documentId) : EVERYTHING;
  const selection: Selection = { locale, now, term, condition: null };
  const size = request.size ?? settingsOf(strapi).feedSize;
  const archives = archivesOf(strapi, { selection, size });
  if ('archive' in place) return archived(archives, place.archive, request);

  const { page } = place;
  const [ids, total] = await Promise.all([
    newestArticleIds(strapi, { ...selection, limit: size, offset: (page - 1) * size }),
    isPaged ? countArticles(strapi, selection) : 0,
  ]);
  const pages = pagesAround(page, Math.ceil(total / size), request);
  const last = total > size && page === 1 ? await archives.last() : null;
  return { ids, pages: { ...pages, ...linkTo('prev-archive', last, request) } };
}

/** Links of a paged feed (RFC 5005 §3); a feed of one page has none. */
function pagesAround(page: number, last: number, { addressOf }: FeedRequest): Feed['pages'] {
  if (last <= 1) return {};
  return {
    first: addressOf({ page: 1 }),
    last: addressOf({ page: last }),
    ...(page > 1 ? { previous: addressOf({ page: page - 1 }) } : {}),
    ...(page < last ? { next: addressOf({ page: page + 1 }) } : {}),
  };
}

/** Links of an archived feed (RFC 5005 §4). */
async function archived(
  archives: Archives,
  archive: Archive,
  request: FeedRequest,
): Promise<FeedStories | null> {
  const [ids, before, after] = await Promise.all([
    archives.idsOf(archive),
    archives.before(archive),
    archives.after(archive),
  ]);
  if (ids === null) return null;
  const pages = {
    current: request.addressOf({ page: 1 }),
    ...linkTo('prev-archive', before, request),
    ...linkTo('next-archive', after, request),
  };
  return { ids, pages };
}

const linkTo = (
  relation: 'prev-archive' | 'next-archive',
  archive: Archive | null,
  { addressOf }: FeedRequest,
): Feed['pages'] => (archive === null ? {} : { [relation]: addressOf({ archive }) });
