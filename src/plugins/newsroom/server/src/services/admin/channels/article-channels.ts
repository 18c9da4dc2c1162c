import type { Core } from '@strapi/strapi';

import type { ChannelPreview, ChannelState } from '../../../../../shared/admin/article-desk';
import { NewsroomError } from '../../../../../story/errors';
import { channelOf, CHANNELS, checkArticle, renderAlone } from '../../../../../story/render';
import type { Channel, ChannelArticle } from '../../../../../story/render';
import type { ArticleKey } from '../../../documents/article/versions';
import { ARTICLE } from '../../../uids';
import { openDesk } from '../../channels/desk';
import type { Desk } from '../../channels/desk';
import { loadArticles } from '../../channels/load-articles';
import { isOn } from '../../channels/open-channels';
import { publicationIn } from '../../channels/publication';
import { toChannelArticle } from '../../channels/to-channel-article';
import { articleIsPublic } from '../../public-articles';

/** A list of addresses is no document that an editor would look at. */
const isShown = ({ kind }: Channel) => kind === 'article' || kind === 'feed';

interface Asked {
  article: ArticleKey;
  /** This server's own address, as the browser knows it. */
  origin: string;
}

/** What each channel makes of the article as it is saved: ready, or what is missing. */
export async function channelsOf(strapi: Core.Strapi, asked: Asked): Promise<ChannelState[]> {
  const { desk, article, isPublic } = await loadDraft(strapi, asked);
  const publication = publicationIn(strapi, desk);
  return CHANNELS.filter(isShown).map((channel) => ({
    id: channel.id,
    name: channel.name,
    mimeType: channel.mimeType,
    spec: channel.spec,
    url: isPublic && isOn(strapi, channel) ? addressOf(channel, article, desk) : null,
    problems: checkArticle(channel, article, publication).map(({ message }) => message),
  }));
}

/**
 * The document that a channel would send, made of the article as it is saved, also while it is a draft.
 *
 * @throws NEWSROOM_CHANNEL_UNKNOWN
 */
export async function previewChannel(
  strapi: Core.Strapi,
  { channel: id, ...asked }: Asked & { channel: string },
): Promise<ChannelPreview> {
  const channel = channelOf(id);
  if (!channel || !isShown(channel)) {
    const known = CHANNELS.filter(isShown).map((one) => one.id);
    throw new NewsroomError('NEWSROOM_CHANNEL_UNKNOWN', { channel: id, known: known.join(', ') });
  }
  const { desk, article } = await loadDraft(strapi, asked);
  const document = await renderAlone(channel, article, publicationIn(strapi, desk), {
    selfUrl: addressOf(channel, article, desk),
    updatedOn: article.updatedOn,
  });
  return { mimeType: channel.mimeType, document };
}

/** The draft as a channel would get it. */
export async function loadDraft(strapi: Core.Strapi, { article: key, origin }: Asked) {
  const desk = await openDesk(strapi, { locale: key.locale, origin, now: new Date() });
  const articles = strapi.db.query(ARTICLE);
  const draft: { id: number } | null = await articles.findOne({
    where: { ...key, publishedAt: null },
    select: ['id'],
  });
  const [loaded] = draft ? await loadArticles(strapi, [draft.id], desk) : [];
  if (!loaded) throw new NewsroomError('NEWSROOM_DESK_ARTICLE_NOT_FOUND');
  const isPublic = await articles.count({
    where: { $and: [articleIsPublic(strapi, desk), { documentId: key.documentId }] },
  });
  return { desk, article: toChannelArticle(loaded, desk), isPublic: isPublic > 0 };
}

function addressOf(channel: Channel, article: ChannelArticle, desk: Desk): string {
  const base = `${desk.addresses.server}/api/newsroom`;
  const path =
    channel.kind === 'article'
      ? `/articles/${article.slug}/${channel.file}`
      : `/feeds/${channel.file}`;
  return desk.withLocale(`${base}${path}`);
}
