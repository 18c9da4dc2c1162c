import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import { CHANNELS, channelOf, renderAlone } from '../../../../story/render';
import type { Channel } from '../../../../story/render';
import { openDesk } from '../../../../server/src/services/channels/desk';
import { findArticle } from '../../../../server/src/services/channels/find-article';
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
  const desk = await openDesk(strapi, { locale, origin: originOf(strapi), now: new Date() });
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

/** Where the server would answer: no request tells it here. */
function originOf(strapi: Core.Strapi): string {
  const url = String(strapi.config.get('server.url') ?? '');
  return url || `http://localhost:${strapi.config.get('server.port')}`;
}
