import type { EventName } from '../../../../shared/settings';
import type { Keyed } from '../../surrogate-keys';

import type { OwedEvent } from './owed';

/** What a message says of an article. Thin on purpose: the text is fetched, behind the gate. */
export interface MessageData {
  documentId: string;
  locale: string;
  /** Raised with each event of an article: the greater is the newer. */
  version: number;
  cause: OwedEvent['cause'];
  slug: string;
  url: string;
  section: string | null;
  language: string | null;
  /** ISO 8601, as the two that follow. */
  publishedOn: string | null;
  firstPublishedOn: string | null;
  updatedOn: string | null;
  /** null in a withdrawal: what is gone must not go out again. */
  headline: string | null;
  noindex: boolean;
}

/** What one row of the outbox says, the same for every receiver of an event. */
export interface Message {
  /** Stable over all tries, and the same for every receiver of the event. */
  id: string;
  event: EventName;
  /** ISO 8601, when it happened. */
  timestamp: string;
  data: MessageData;
}

/** That a name which articles show has changed, for caches alone. */
export interface NameMessage {
  id: string;
  event: typeof NAME_CHANGED;
  timestamp: string;
  data: Keyed;
}

export const NAME_CHANGED = 'name.changed';

/** The answer to somebody who wants to follow the publication: the activity itself. */
export interface AcceptMessage {
  id: string;
  event: typeof FOLLOWER_ACCEPTED;
  timestamp: string;
  data: { activity: unknown };
}

export const FOLLOWER_ACCEPTED = 'follower.accepted';

/** What is about no article. */
export type Notice = NameMessage | AcceptMessage;

export type AnyMessage = Message | Notice;

export const isNotice = (message: AnyMessage): message is Notice =>
  message.event === NAME_CHANGED || message.event === FOLLOWER_ACCEPTED;

export function messageOf(
  event: OwedEvent,
  { id, now, url }: { id: string; now: Date; url: string },
): Message {
  const { standing, version, cause, name } = event;
  const { published, documentId, locale } = standing;
  return {
    id,
    event: name,
    timestamp: now.toISOString(),
    data: {
      documentId,
      locale,
      version,
      cause,
      slug: published.slug,
      url,
      section: published.section,
      language: published.language,
      publishedOn: published.publishedOn,
      firstPublishedOn: published.firstPublishedOn,
      updatedOn: published.updatedOn,
      headline: name === 'article.withdrawn' ? null : published.headline,
      noindex: published.noindex,
    },
  };
}
