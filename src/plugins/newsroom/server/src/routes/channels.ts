import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { CHANNELS } from '../../../story/render';
import type { Channel } from '../../../story/render';
import { answerErrors } from '../controllers/answer-errors';
import { sendArticleDocument } from '../controllers/article-document';
import { sendFeed } from '../controllers/feed';

/** Every channel of the table has an address: a feed also for each section, a document by slug. */
export const channelRoutes = ({ strapi }: { strapi: Core.Strapi }) =>
  CHANNELS.flatMap((channel) => routesOf(strapi, channel));

function routesOf(strapi: Core.Strapi, channel: Channel) {
  const { file } = channel;
  if (channel.kind === 'article') {
    return [open(`/articles/:slug/${file}`, sendArticleDocument(strapi, channel, file))];
  }
  if (channel.kind !== 'feed') return [];
  const handler = sendFeed(strapi, channel, file);
  return [open(`/feeds/${file}`, handler), open(`/feeds/sections/:section/${file}`, handler)];
}

/** Open to everyone, without a token: what they send is public, and feed readers have no login. */
function open(path: string, handler: (ctx: Context) => Promise<void>) {
  return {
    method: 'GET',
    path,
    handler,
    config: { auth: false as const, middlewares: [answerErrors] },
  };
}
