import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { NewsroomError } from '../../../story/errors';
import type { SitemapChannel, SitemapIndexChannel } from '../../../story/render';
import { tellUntil } from '../middlewares/public-answers/shown';
import { openDesk } from '../services/channels/desk';
import type { Desk } from '../services/channels/desk';
import { openChannels } from '../services/channels/open-channels';
import { publicationIn } from '../services/channels/publication';
import { buildSitemap, buildSitemapIndex, sitemapPages } from '../services/channels/sitemaps';
import { CHANNEL_CACHE, sendAnswer } from './answer';
import { readPage } from './feed';
import { readerOf } from './reader';

/** What is recent is so for a while only: the list changes with the clock. */
const MINUTE = 60_000;

const addressOf = (desk: Desk, file: string, page: number) => {
  const address = desk.withLocale(desk.addresses.api(`sitemaps/${file}`));
  return page === 1 ? address : `${address}${address.includes('?') ? '&' : '?'}page=${page}`;
};

export const sendSitemap =
  (strapi: Core.Strapi, channel: SitemapChannel) =>
  async (ctx: Context): Promise<void> => {
    const desk = await openDesk(strapi, { ...readerOf(ctx), locale: ctx.query.locale });
    const page = readPage(ctx.query.page);
    const sitemap = await buildSitemap(strapi, desk, channel, page);
    if (page > 1 && sitemap.entries.length === 0) {
      throw new NewsroomError('NEWSROOM_NOT_FOUND', { what: 'page' });
    }
    await send(ctx, desk, channel, await channel.render(sitemap, publicationIn(strapi, desk)));
    if (channel.list.of === 'recent') tellUntil(ctx, desk.now.getTime() + MINUTE);
  };

/** Names every document of every sitemap that is on. */
export const sendSitemapIndex =
  (strapi: Core.Strapi, channel: SitemapIndexChannel) =>
  async (ctx: Context): Promise<void> => {
    const desk = await openDesk(strapi, { ...readerOf(ctx), locale: ctx.query.locale });
    const urls: Array<{ url: string }> = [];
    for (const sitemap of openChannels(strapi)) {
      if (sitemap.kind !== 'sitemap') continue;
      const { list, file } = sitemap;
      const pages = list.of === 'all' ? await sitemapPages(strapi, desk, list.perDocument) : 1;
      for (let page = 1; page <= pages; page += 1) urls.push({ url: addressOf(desk, file, page) });
    }
    const document = await channel.render(buildSitemapIndex(urls), publicationIn(strapi, desk));
    await send(ctx, desk, channel, document);
  };

async function send(
  ctx: Context,
  { now }: Desk,
  { mimeType }: SitemapChannel | SitemapIndexChannel,
  body: string,
): Promise<void> {
  const cacheControl = CHANNEL_CACHE;
  sendAnswer(ctx, { body, type: mimeType, lastModified: null, now, cacheControl, shows: null });
}
