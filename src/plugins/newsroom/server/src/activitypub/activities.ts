import type { Core } from '@strapi/strapi';

import type { Message } from '../delivery/outbox/message';
import { openDesk } from '../services/channels/desk';
import { findArticleBy } from '../services/channels/find-article';
import type { FoundArticle } from '../services/channels/find-article';
import { addressed, articleObject, CONTEXT } from './article-object';
import type { ActivityStreams } from './article-object';
import { activityPubPlace, actorUrl, objectUrl } from './place';
import type { ActivityPubPlace } from './place';
import { signedPost } from './signed';
import type { SignedRequest } from './signed';

/** The public article of a document and its locale; null when there is none. */
export async function publicArticle(
  strapi: Core.Strapi,
  place: ActivityPubPlace,
  { documentId, locale, now }: { documentId: string; locale: string; now: Date },
): Promise<FoundArticle | null> {
  const desk = await openDesk(strapi, { locale, origin: place.server, now });
  return findArticleBy(strapi, desk, { documentId });
}

/** What a message is in the fediverse, signed; null where there is nothing to say any more. */
export async function activityFor(
  strapi: Core.Strapi,
  message: Message,
  { inbox, now }: { inbox: string; now: Date },
): Promise<SignedRequest | null> {
  const place = activityPubPlace(strapi);
  if (!place) return null;
  if (message.event === 'article.withdrawn') {
    return signedPost(strapi, place, { inbox, activity: deletion(place, message) });
  }
  const { documentId, locale } = message.data;
  const found = await publicArticle(strapi, place, { documentId, locale, now });
  if (!found) return null;
  const type = message.event === 'article.published' ? 'Create' : 'Update';
  const { '@context': _context, ...object } = articleObject(place, found);
  const activity = { ...activityOf(place, message), type, object };
  return signedPost(strapi, place, { inbox, activity });
}

export async function sendable(
  strapi: Core.Strapi,
  activity: unknown,
  inbox: string,
): Promise<SignedRequest | null> {
  const place = activityPubPlace(strapi);
  return place && signedPost(strapi, place, { inbox, activity });
}

/** The id is that of the event: the same over all tries, and for every follower. */
const activityOf = (place: ActivityPubPlace, { id, data, timestamp }: Message) => ({
  '@context': CONTEXT,
  id: `${objectUrl(place, data)}#${id}`,
  actor: actorUrl(place),
  ...addressed(place),
  published: timestamp,
});

/** What is gone has no text: a Tombstone in its place (Activity Vocabulary §3.3). */
function deletion(place: ActivityPubPlace, message: Message): ActivityStreams {
  const object = { type: 'Tombstone', id: objectUrl(place, message.data) };
  return { ...activityOf(place, message), type: 'Delete', object };
}
