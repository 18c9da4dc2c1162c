import type { EventName } from '../../../../shared/settings';

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
