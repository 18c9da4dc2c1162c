import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { NewsroomError } from '../../../story/errors';
import type { FeedChannel } from '../../../story/render';
import { openDesk } from '../services/channels/desk';
import { buildFeed } from '../services/channels/feed';
import { readText } from '../services/content/query/values';
import type { Row } from '../services/content/row';
import { CHANNEL_CACHE, sendAnswer } from './answer';
import { readerOf } from './reader';
import { SECTION } from '../uids';

/**
 * Sends one feed: of the whole publication, or of the section that the path names. Of the query only
 * `locale` counts: feed readers and links add parameters of their own, which must not break a
 * subscription.
 */
export const sendFeed =
  (strapi: Core.Strapi, channel: FeedChannel, file: string) =>
  async (ctx: Context): Promise<void> => {
    const desk = await openDesk(strapi, { ...readerOf(ctx), locale: ctx.query.locale });
    const section =
      ctx.params.section === undefined ? null : await findSection(strapi, ctx.params.section);

    const folder = section ? `sections/${encodeURIComponent(String(section.slug))}/` : '';
    const selfUrl = desk.withLocale(desk.addresses.api(`feeds/${folder}${file}`));
    const { feed, publication, lastModified } = await buildFeed(strapi, desk, { section, selfUrl });
    sendAnswer(ctx, {
      body: await channel.render(feed, publication),
      type: channel.mimeType,
      lastModified,
      now: desk.now,
      cacheControl: CHANNEL_CACHE,
    });
  };

async function findSection(strapi: Core.Strapi, slug: unknown): Promise<Row> {
  const section: Row | null = await strapi.db.query(SECTION).findOne({
    select: ['documentId', 'name', 'slug', 'description'],
    where: { slug: readText(slug, ['section']) },
  });
  if (!section) throw new NewsroomError('NEWSROOM_NOT_FOUND', { what: 'section' });
  return section;
}
