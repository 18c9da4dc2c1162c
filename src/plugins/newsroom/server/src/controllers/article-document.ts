import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { ArticleChannel, RenderOptions } from '../../../story/render';
import { openDesk } from '../services/channels/desk';
import type { Desk } from '../services/channels/desk';
import { findArticle, presentSlug } from '../services/channels/find-article';
import { publicationIn } from '../services/channels/publication';
import { goneError, tombstonesOf } from '../services/channels/withdrawn';
import { invalidParameter } from '../services/content/query/refuse';
import { readText } from '../services/content/query/values';
import { CHANNEL_CACHE, sendAnswer } from './answer';
import { contentSecurityPolicy } from './content-security-policy';
import { readerOf } from './reader';

/**
 * Sends one document of an article by slug; a former slug leads to the present one, and a story that
 * was taken back is gone (410, or 451 by law), in the channel's own words where it has some.
 */
export const sendArticleDocument =
  (strapi: Core.Strapi, channel: ArticleChannel) =>
  async (ctx: Context): Promise<void> => {
    const slug = readText(ctx.params.slug, ['slug']);
    const desk = await openDesk(strapi, { ...readerOf(ctx), locale: ctx.query.locale });
    const found = await findArticle(strapi, desk, slug);
    if (!found) return sendElsewhere(strapi, ctx, desk, { channel, slug });
    ctx.set('Content-Security-Policy', contentSecurityPolicy(channel));
    sendAnswer(ctx, {
      body: await channel.render(found.article, found.publication, readOptions(ctx, channel)),
      type: channel.mimeType,
      lastModified: found.lastModified,
      now: desk.now,
      cacheControl: CHANNEL_CACHE,
      shows: found.shows,
    });
  };

async function sendElsewhere(
  strapi: Core.Strapi,
  ctx: Context,
  desk: Desk,
  { channel, slug }: { channel: ArticleChannel; slug: string },
): Promise<void> {
  const present = await presentSlug(strapi, desk, slug);
  if (present) {
    const path = `articles/${encodeURIComponent(present)}/${channel.file}`;
    ctx.set('Cache-Control', CHANNEL_CACHE);
    ctx.redirect(desk.withLocale(desk.addresses.api(path)));
    ctx.status = 301;
    return;
  }
  const { locale } = desk;
  const tombstones = tombstonesOf(strapi);
  const gone = await tombstones.goneAt({ locale, slug });
  const tombstone = gone && (await tombstones.of({ documentId: gone.documentId, locale }, desk));
  if (!tombstone || !channel.renderWithdrawal) throw goneError(gone?.status ?? null);
  const body = await channel.renderWithdrawal(tombstone, publicationIn(strapi, desk));
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Content-Type', channel.mimeType);
  ctx.status = gone.status;
  ctx.body = body;
}

/** Those that the channel reads; each a length in pixels. */
function readOptions(ctx: Context, { options }: ArticleChannel): RenderOptions {
  const given = options.flatMap((name) => {
    const raw = ctx.query[name];
    if (raw === undefined) return [];
    const pixels = typeof raw === 'string' && /^\d{1,5}$/.test(raw) ? Number(raw) : 0;
    if (pixels < 1) throw invalidParameter([name], 'a number of pixels', raw);
    return [[name, pixels] as const];
  });
  return Object.fromEntries(given);
}
