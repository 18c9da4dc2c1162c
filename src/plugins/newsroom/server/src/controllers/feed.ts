import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { NewsroomError } from '../../../story/errors';
import type { Feed, FeedChannel, FeedScopeKind } from '../../../story/render';
import { slugAfterMerge } from '../documents/address/author-address';
import { tellUntil } from '../middlewares/public-answers/shown';
import { openDesk } from '../services/channels/desk';
import { endOfMonth, startOfMonth } from '../services/channels/archives';
import { buildFeed } from '../services/channels/feed';
import type { BuiltFeed, FeedPlace } from '../services/channels/feed';
import { findScope, SCOPES } from '../services/channels/feed-scope';
import { invalidParameter } from '../services/content/query/refuse';
import { readText } from '../services/content/query/values';
import { AUTHOR } from '../uids';
import { CHANNEL_CACHE, sendAnswer } from './answer';
import { readerOf } from './reader';

/** Past any archive, and before an OFFSET costs more than its page is worth. */
const LAST_PAGE = 10_000;

/**
 * Sends one feed: of the whole publication, or of the section, author or tag that the path names. Of
 * the query only `locale`, and `page` or `month` and `part`, count: feed readers and links add
 * parameters of their own, which must not break a subscription.
 */
export const sendFeed =
  (strapi: Core.Strapi, channel: FeedChannel, kind: FeedScopeKind) =>
  async (ctx: Context): Promise<void> => {
    const desk = await openDesk(strapi, { ...readerOf(ctx), locale: ctx.query.locale });
    const slug = kind === 'site' ? '' : readText(ctx.params.slug, ['slug']);
    const moved = kind === 'author' ? await movedTo(strapi, slug) : null;
    if (moved !== null) {
      const { folder } = SCOPES.author;
      const path = `feeds/${folder}/${encodeURIComponent(moved)}/${channel.file}`;
      return redirect(ctx, desk.withLocale(desk.addresses.api(path)));
    }
    const scope = kind === 'site' ? null : await findScope(strapi, kind, slug, desk);
    const { size, isPaged, file } = channel;
    const place = isPaged ? readPlace(ctx.query) : { page: 1 };

    const folder =
      kind === 'site' ? '' : `${SCOPES[kind].folder}/${encodeURIComponent(scope!.scope.slug)}/`;
    const address = desk.withLocale(desk.addresses.api(`feeds/${folder}${file}`));
    const addressOf = (to: FeedPlace) => addressAt(address, to);

    const built = await buildFeed(strapi, desk, { scope, place, size, isPaged, addressOf });
    if (!built) throw new NewsroomError('NEWSROOM_NOT_FOUND', { what: 'page' });
    ctx.set('Link', discoveryOf(built.feed));
    sendAnswer(ctx, {
      body: await channel.render(built.feed, built.publication),
      type: channel.mimeType,
      lastModified: latest(built, desk.now),
      now: desk.now,
      cacheControl: CHANNEL_CACHE,
      shows: null,
    });
    if (isPaged) tellUntil(ctx, endOfMonth(desk.now).getTime());
  };

/** Itself and its hubs, for subscribers that do not read the document (WebSub §4). */
const discoveryOf = ({ selfUrl, hubUrls }: Feed): string =>
  [...hubUrls.map((url) => `<${url}>; rel="hub"`), `<${selfUrl}>; rel="self"`].join(', ');

/** Where the feed of an author is who was merged into another; null for everybody else. */
async function movedTo(strapi: Core.Strapi, slug: string): Promise<string | null> {
  const isTaken = (await strapi.db.query(AUTHOR).count({ where: { slug } })) > 0;
  return isTaken ? null : slugAfterMerge(strapi, slug);
}

/** Feed readers take the new address over for good. */
function redirect(ctx: Context, url: string): void {
  ctx.set('Cache-Control', CHANNEL_CACHE);
  ctx.status = 301;
  ctx.redirect(url);
}

/** A month that is over closes an archive: what the feed points to changes, though no story did. */
function latest({ feed, lastModified }: BuiltFeed, now: Date): Date | null {
  if (!lastModified || !feed.pages['prev-archive']) return lastModified;
  return new Date(Math.max(lastModified.getTime(), startOfMonth(now).getTime()));
}

function addressAt(feed: string, place: FeedPlace): string {
  const address = new URL(feed);
  if ('archive' in place) {
    address.searchParams.set('month', place.archive.month);
    address.searchParams.set('part', String(place.archive.part));
  } else if (place.page > 1) {
    address.searchParams.set('page', String(place.page));
  }
  return address.href;
}

function readPlace({ month, part, page }: Context['query']): FeedPlace {
  if (month === undefined) return { page: readPage(page) };
  if (typeof month !== 'string' || !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) {
    throw invalidParameter(['month'], 'a month such as 2026-03', month);
  }
  return { archive: { month, part: readPage(part, 'part') } };
}

export function readPage(raw: unknown, name: 'page' | 'part' = 'page'): number {
  if (raw === undefined) return 1;
  const page = typeof raw === 'string' && /^\d{1,5}$/.test(raw) ? Number(raw) : 0;
  if (page >= 1 && page <= LAST_PAGE) return page;
  throw invalidParameter([name], `a whole number from 1 to ${LAST_PAGE}`, raw);
}
