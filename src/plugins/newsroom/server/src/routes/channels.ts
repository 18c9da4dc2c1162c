import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

import { NewsroomError } from '../../../story/errors';
import { CHANNELS } from '../../../story/render';
import type { Channel } from '../../../story/render';
import { answerErrors } from '../controllers/answer-errors';
import { sendArticleDocument } from '../controllers/article-document';
import { sendFeed } from '../controllers/feed';
import { sendSitemap, sendSitemapIndex } from '../controllers/sitemap';
import { SCOPES } from '../services/channels/feed-scope';
import { isOn } from '../services/channels/open-channels';

interface Address {
  path: string;
  handler: (ctx: Context) => Promise<void>;
}

/** Every channel of the table has its addresses; which, follows from its kind. */
export const channelRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  CHANNELS.flatMap((channel) =>
    addressesOf(strapi, channel).map((address) => open(address, whileOn(strapi, channel))),
  );

function addressesOf(strapi: Core.Strapi, channel: Channel): Address[] {
  const { file } = channel;
  switch (channel.kind) {
    case 'article':
      return [{ path: `/articles/:slug/${file}`, handler: sendArticleDocument(strapi, channel) }];
    case 'feed':
      return channel.scopes.map((scope) => {
        const folder = scope === 'site' ? '' : `${SCOPES[scope].folder}/:slug/`;
        return { path: `/feeds/${folder}${file}`, handler: sendFeed(strapi, channel, scope) };
      });
    case 'sitemap':
      return [{ path: `/sitemaps/${file}`, handler: sendSitemap(strapi, channel) }];
    case 'sitemapIndex':
      return [{ path: `/sitemaps/${file}`, handler: sendSitemapIndex(strapi, channel) }];
  }
}

/** Asked at each request: a channel is switched on and off while the server runs. */
const whileOn =
  (strapi: Core.Strapi, channel: Channel) =>
  async (_ctx: Context, next: Next): Promise<void> => {
    const { id } = channel;
    if (!isOn(strapi, channel)) throw new NewsroomError('NEWSROOM_CHANNEL_OFF', { channel: id });
    await next();
  };

/** Open to everyone, without a token: what they send is public, and feed readers have no login. */
function open({ path, handler }: Address, guard: ReturnType<typeof whileOn>) {
  return {
    method: 'GET',
    path,
    handler,
    config: { auth: false as const, middlewares: [answerErrors, guard] },
  };
}
