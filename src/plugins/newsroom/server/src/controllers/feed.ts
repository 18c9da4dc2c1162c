import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { NewsroomError } from '../../../story/errors';
import type { FeedChannel, FeedScopeKind } from '../../../story/render';
import { slugAfterMerge } from '../documents/address/author-address';
import { openDesk } from '../services/channels/desk';
import { buildFeed } from '../services/channels/feed';
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
 * the query only `locale` and `page` count: feed readers and links add parameters of their own, which
 * must not break a subscription.
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
    const scope = kind === 'site' ? null : await findScope(strapi, kind, slug);
    const page = channel.isPaged ? readPage(ctx.query.page) : 1;

    const folder =
      kind === 'site' ? '' : `${SCOPES[kind].folder}/${encodeURIComponent(scope!.scope.slug)}/`;
    const address = desk.withLocale(desk.addresses.api(`feeds/${folder}${channel.file}`));
    const addressOf = (number: number) => {
      if (number === 1) return address;
      return `${address}${address.includes('?') ? '&' : '?'}page=${number}`;
    };

    const { size, isPaged } = channel;
    const request = { scope, page, size, isPaged, addressOf };
    const { feed, publication, lastModified } = await buildFeed(strapi, desk, request);
    if (page > 1 && feed.articles.length === 0) {
      throw new NewsroomError('NEWSROOM_NOT_FOUND', { what: 'page' });
    }
    sendAnswer(ctx, {
      body: await channel.render(feed, publication),
      type: channel.mimeType,
      lastModified,
      now: desk.now,
      cacheControl: CHANNEL_CACHE,
      articles: null,
    });
  };

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

export function readPage(raw: unknown): number {
  if (raw === undefined) return 1;
  const page = typeof raw === 'string' && /^\d{1,5}$/.test(raw) ? Number(raw) : 0;
  if (page >= 1 && page <= LAST_PAGE) return page;
  throw invalidParameter(['page'], `a whole number from 1 to ${LAST_PAGE}`, raw);
}
