import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../../story/errors';
import { CHANNELS, channelOf, checkArticle } from '../../../../../story/render';
import type { Channel, ChannelArticle, ChannelProblem } from '../../../../../story/render';
import { publicationDate } from '../../../../../story/render';
import { ARTICLE } from '../../../uids';
import type { Where } from '../../public-articles';
import { openDesk } from '../desk';
import type { Desk } from '../desk';
import { loadArticles } from '../load-articles';
import { publicationIn } from '../publication';
import { serverOrigin } from '../server-origin';
import { toChannelArticle } from '../to-channel-article';
import { documentProblems } from './document-problems';

export interface CheckRequest {
  /** One of the two names the article. */
  documentId?: string;
  slug?: string;
  /** The default locale when left out. */
  locale?: string;
  /** What would go out when it is published, or what is out now. */
  status?: 'draft' | 'published';
  /** Ids of channels; all of them when left out. */
  channels?: readonly string[];
}

export interface ChannelCheck {
  channel: string;
  name: string;
  problems: ChannelProblem[];
}

/**
 * What an article lacks for each channel, and what is wrong with the documents that it makes; nothing
 * is sent and nothing kept. For the desk: it reads drafts too.
 * @throws NewsroomError NEWSROOM_NOT_FOUND and NEWSROOM_CHANNEL_UNKNOWN.
 */
export async function checkChannels(
  strapi: Core.Strapi,
  { documentId, slug, locale, status = 'draft', channels }: CheckRequest,
): Promise<ChannelCheck[]> {
  const wanted = channels?.map(channelNamed) ?? CHANNELS;
  const desk = await openDesk(strapi, { locale, origin: serverOrigin(strapi), now: new Date() });
  const identity: Where = documentId === undefined ? { slug } : { documentId };
  const article = await findVersion(strapi, desk, identity, status);
  const publication = publicationIn(strapi, desk);

  const checks: ChannelCheck[] = [];
  for (const channel of wanted) {
    const problems = [
      ...checkArticle(channel, article, publication),
      ...(await documentProblems({ channel, article, publication })),
    ];
    checks.push({ channel: channel.id, name: channel.name, problems });
  }
  return checks;
}

/** A published article has a draft beside it, so that a draft is there whenever anything is. */
async function findVersion(
  strapi: Core.Strapi,
  desk: Desk,
  identity: Where,
  status: 'draft' | 'published',
): Promise<ChannelArticle> {
  const publishedAt = status === 'draft' ? { $null: true } : { $notNull: true };
  const row: { id: number } | null = await strapi.db
    .query(ARTICLE)
    .findOne({ select: ['id'], where: { ...identity, locale: desk.locale, publishedAt } });
  const [loaded] = row ? await loadArticles(strapi, [row.id], desk) : [];
  if (!loaded) throw new NewsroomError('NEWSROOM_NOT_FOUND', { what: 'article' });
  const article = toChannelArticle(loaded, desk);
  // To be published is to get a date.
  return status === 'draft' && publicationDate(article) === null
    ? { ...article, firstPublishedOn: desk.now.toISOString() }
    : article;
}

function channelNamed(id: string): Channel {
  const channel = channelOf(id);
  if (channel) return channel;
  const known = CHANNELS.map((each) => each.id).join(', ');
  throw new NewsroomError('NEWSROOM_CHANNEL_UNKNOWN', { known, channel: id });
}
