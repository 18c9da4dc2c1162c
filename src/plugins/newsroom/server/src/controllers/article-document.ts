import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { NewsroomError } from '../../../story/errors';
import type { ArticleChannel } from '../../../story/render';
import { openDesk } from '../services/channels/desk';
import { findArticle, presentSlug } from '../services/channels/find-article';
import { readText } from '../services/content/query/values';
import { CHANNEL_CACHE, sendAnswer } from './answer';
import { readerOf } from './reader';

/** A page of ours shows text, pictures and its own styles; whatever a story holds, nothing runs. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; img-src * data:; media-src *; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Sends one document of an article by slug; a former slug leads to the present one. */
export const sendArticleDocument =
  (strapi: Core.Strapi, channel: ArticleChannel, name: string) =>
  async (ctx: Context): Promise<void> => {
    const slug = readText(ctx.params.slug, ['slug']);
    const desk = await openDesk(strapi, { ...readerOf(ctx), locale: ctx.query.locale });
    const found = await findArticle(strapi, desk, slug);
    if (!found) {
      const present = await presentSlug(strapi, desk, slug);
      if (!present) throw new NewsroomError('NEWSROOM_NOT_FOUND', { what: 'article' });
      const path = `articles/${encodeURIComponent(present)}/${name}`;
      ctx.set('Cache-Control', CHANNEL_CACHE);
      ctx.redirect(desk.withLocale(desk.addresses.api(path)));
      ctx.status = 301;
      return;
    }
    ctx.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    sendAnswer(ctx, {
      body: await channel.render(found.article, found.publication),
      type: channel.mimeType,
      lastModified: found.lastModified,
      now: desk.now,
      cacheControl: CHANNEL_CACHE,
    });
  };
