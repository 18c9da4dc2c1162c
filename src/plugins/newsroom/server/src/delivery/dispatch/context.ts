import type { Core } from '@strapi/strapi';

import { activityFor, sendable } from '../../activitypub/activities';
import { openDesk } from '../../services/channels/desk';
import { feedUrlsOf } from '../../services/channels/feed-urls';
import { findArticle } from '../../services/channels/find-article';
import { openChannels } from '../../services/channels/open-channels';
import { publicationIn } from '../../services/channels/publication';
import type { SendContext } from '../kinds';
import type { Message } from '../outbox/message';
import { serverOrigin } from '../../services/channels/server-origin';
import { tombstoneOf } from '../state/tombstones';

/** What the kinds of receivers may ask while they make a request. */
export function sendContext(strapi: Core.Strapi, now: Date): SendContext {
  const deskOf = ({ data }: Message) =>
    openDesk(strapi, { locale: data.locale, origin: serverOrigin(strapi), now });

  return {
    now,

    feedUrls: async (message) => feedUrlsOf(strapi, await deskOf(message), message.data),

    activityFor: (message, inbox) => activityFor(strapi, message, { inbox, now }),
    signedActivity: (activity, inbox) => sendable(strapi, activity, inbox),

    async documentOf(message, id) {
      const channel = openChannels(strapi).find((known) => known.id === id);
      if (channel?.kind !== 'article') return null;
      const desk = await deskOf(message);
      if (message.event !== 'article.withdrawn') {
        const found = await findArticle(strapi, desk, message.data.slug);
        return found ? channel.render(found.article, found.publication) : null;
      }
      const stone = await tombstoneOf(strapi, message.data, desk);
      if (!stone || !channel.renderWithdrawal) return null;
      return channel.renderWithdrawal(stone, publicationIn(strapi, desk));
    },
  };
}
