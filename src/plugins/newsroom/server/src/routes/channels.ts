import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { CHANNELS } from '../../../story/render';
import type { Channel } from '../../../story/render';
import { answerErrors } from '../controllers/answer-errors';
import { sendArticleDocument } from '../controllers/article-document';
import { sendFeed } from '../controllers/feed';
import { sendSitemap, sendSitemapIndex } from '../controllers/sitemap';
import { SCOPES } from '../services/channels/feed-scope';

type Handler = (ctx: Context) => Promise<void>;

/** Every channel of the table has its addresses; which, follows from its kind. */
export const channelRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  CHANNELS.flatMap((channel) => routesOf(strapi, channel));

function routesOf(strapi: Core.Strapi, channel: Channel) {
  const { file } = channel;
  switch (channel.kind) {
    case 'article':
      return [open(`/articles/:slug/${file}`, sendArticleDocument(strapi, channel))];
    case 'feed':
      return channel.scopes.map((scope) => {
        const folder = scope === 'site' ? '' : `${SCOPES[scope].folder}/:slug/`;
        return open(`/feeds/${folder}${file}`, sendFeed(strapi, channel, scope));
      });
    case 'sitemap':
      return [open(`/sitemaps/${file}`, sendSitemap(strapi, channel))];
    case 'sitemapIndex':
      return [open(`/sitemaps/${file}`, sendSitemapIndex(strapi, channel))];
  }
}

/** Open to everyone, without a token: what they send is public, and feed readers have no login. */
function open(path: string, handler: Handler) {
  return {
    method: 'GET',
    path,
    handler,
    config: { auth: false as const, middlewares: [answerErrors] },
  };
}
