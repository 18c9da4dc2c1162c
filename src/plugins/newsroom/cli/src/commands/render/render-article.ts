import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import { CHANNELS, channelOf, renderAlone } from '../../../../story/render';
import type { Channel } from '../../../../story/render';
import { openDesk } from '../../../../server/src/services/channels/desk';
import { findArticle } from '../../../../server/src/services/channels/find-article';
import { serverOrigin } from '../../../../server/src/services/channels/server-origin';
import { withNewsroom } from '../../app/with-newsroom';
import { EXIT } from '../../exit-codes';
import type { ExitCode } from '../../exit-codes';
import { LineWriter } from '../../output/line-writer';

export interface RenderOptions {
  locale?: string;
}

/** Throws NEWSROOM_CHANNEL_UNKNOWN, and NEWSROOM_NOT_FOUND for what is not public. */
export async function renderArticle(
  channelId: string,
  slug: string,
  { locale }: RenderOptions,
): Promise<ExitCode> {
  const channel = channelOf(channelId);
  if (!channel) {
    const known = CHANNELS.map(({ id }) => id).join(', ');
    throw new NewsroomError('NEWSROOM_CHANNEL_UNKNOWN', { known, channel: channelId });
  }
  const output = new LineWriter(process.stdout);
  await output.write(await withNewsroom(({ strapi }) => render(strapi, { channel, slug, locale })));
  return EXIT.done;
}

async function render(
  strapi: Core.Strapi,
  { channel, slug, locale }: { channel: Channel; slug: string; locale: string | undefined },
): Promise<string> {
  const desk = await openDesk(strapi, { locale, origin: serverOrigin(strapi), now: new Date() });
  const found = await findArticle(strapi, desk, slug);
  if (!found) throw new NewsroomError('NEWSROOM_NOT_FOUND', { what: 'article' });
  const { article, publication, lastModified } = found;
  const folder = {
    article: `articles/${slug}`,
    feed: 'feeds',
    sitemap: 'sitemaps',
    sitemapIndex: 'sitemaps',
  };
  return renderAlone(channel, article, publication, {
    selfUrl: desk.withLocale(desk.addresses.api(`${folder[channel.kind]}/${channel.file}`)),
    updatedOn: lastModified.toISOString(),
  });
}
