import type { RequestOptions } from '../../net';
import type { Endpoint } from '../../settings';
import type { Message, Notice } from '../outbox/message';
import type { OwedEvent } from '../outbox/owed';

/** One try of one message, ready to be sent. */
export interface OutgoingRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: NonNullable<RequestOptions['body']>;
}

export interface SendContext {
  /** Of this try. */
  now: Date;
  /** Addresses of the feeds in which a message's article stands. */
  feedUrls(message: Message): Promise<string[]>;
  /** The channel's document of a message's article, or of its withdrawal; null when there is none. */
  documentOf(message: Message, channel: string): Promise<string | null>;
  /** A message as a signed activity of the publication; null when it is not in the fediverse any more. */
  activityFor(message: Message, inbox: string): Promise<OutgoingRequest | null>;
  signedActivity(activity: unknown, inbox: string): Promise<OutgoingRequest | null>;
}

/** How one kind of receiver is told. Pure but for what the context reads. */
export interface DeliveryKind {
  /** Caches must know of everything; people are not notified of old stories. */
  hearsOfQuiet: boolean;
  /**
   * `news` says something of the story, which must still be so when it is sent at last; a `hint` only
   * says that something is worth a look, and is never wrong.
   */
  says: 'news' | 'hint';
  wants?: (event: OwedEvent) => boolean;
  toRequest: (
    message: Message,
    endpoint: Endpoint,
    context: SendContext,
  ) => Promise<OutgoingRequest | null>;
  /** True for those that must know when the name of an author, section or tag changes. */
  hearsOfNames?: boolean;
  /** What is about no article. */
  toRequestOfNotice?: (
    notice: Notice,
    endpoint: Endpoint,
    context: SendContext,
  ) => Promise<OutgoingRequest | null>;
}

export const json = { 'content-type': 'application/json; charset=utf-8' } as const;
