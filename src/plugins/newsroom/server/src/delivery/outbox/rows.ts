import { isOpen } from '../../settings/endpoints';
import type { Endpoint } from '../../settings';
import { DELIVERY_KINDS } from '../kinds';
import { newDocumentId } from '../../documents/new-document-id';

import type { Keyed } from '../../surrogate-keys';

import { FOLLOWER_ACCEPTED, messageOf, NAME_CHANGED } from './message';
import type { AnyMessage } from './message';
import type { OwedEvent } from './owed';

/** A row of the outbox: one message to one receiver. */
export interface DeliveryRow {
  documentId: string;
  key: string;
  eventId: string;
  event: string;
  /** null for a message about no article. */
  articleDocumentId: string | null;
  articleLocale: string | null;
  version: number | null;
  endpoint: string;
  state: 'waiting';
  payload: AnyMessage;
  receipts: never[];
  tries: number;
  nextTryAt: Date;
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date;
}

interface Context {
  endpoints: readonly Endpoint[];
  now: Date;
  /** Address of the article for its readers. */
  url: (event: OwedEvent) => string;
}

/**
 * The rows that an event owes: one for each receiver that is set up at this moment and asked for it.
 * Fanned out when it happens and not when it is sent: a row is then complete, no second step can be
 * cut short between the receivers, and one that is set up later is not told of the past.
 */
export function owedRows(event: OwedEvent, { endpoints, now, url }: Context): DeliveryRow[] {
  const receivers = endpoints.filter((endpoint) => isOpen(endpoint) && wants(endpoint, event));
  if (receivers.length === 0) return [];
  const id = newEventId();
  const payload = messageOf(event, { id, now, url: url(event) });
  const { documentId: articleDocumentId, locale: articleLocale } = event.standing;
  const about = { articleDocumentId, articleLocale, version: event.version };
  return receivers.map((receiver) => rowFor(receiver, { payload, about, now }));
}

/** The rows that the change of a name owes: to caches, which keep what shows it. */
export function owedRowsOfName(
  name: Keyed,
  { endpoints, now }: Pick<Context, 'endpoints' | 'now'>,
): DeliveryRow[] {
  const receivers = endpoints.filter(
    (endpoint) => isOpen(endpoint) && DELIVERY_KINDS[endpoint.kind].hearsOfNames,
  );
  const { kind, documentId } = name;
  const timestamp = now.toISOString();
  const payload: AnyMessage = {
    id: newEventId(),
    event: NAME_CHANGED,
    timestamp,
    data: { kind, documentId },
  };
  return receivers.map((receiver) => rowFor(receiver, { payload, about: NO_ARTICLE, now }));
}

/** The row that a new follower is owed. */
export function acceptRow(receiver: Endpoint, activity: unknown, now: Date): DeliveryRow {
  const payload: AnyMessage = {
    id: newEventId(),
    event: FOLLOWER_ACCEPTED,
    timestamp: now.toISOString(),
    data: { activity },
  };
  return rowFor(receiver, { payload, about: NO_ARTICLE, now });
}

const NO_ARTICLE = { articleDocumentId: null, articleLocale: null, version: null };

const newEventId = () => `evt_${newDocumentId()}`;

type About = Pick<DeliveryRow, 'articleDocumentId' | 'articleLocale' | 'version'>;

function rowFor(
  { id: endpoint }: Endpoint,
  { payload, about, now }: { payload: AnyMessage; about: About; now: Date },
): DeliveryRow {
  return {
    documentId: newDocumentId(),
    key: `${payload.id}.${endpoint}`,
    eventId: payload.id,
    event: payload.event,
    ...about,
    endpoint,
    state: 'waiting',
    payload,
    receipts: [],
    tries: 0,
    nextTryAt: now,
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  };
}

function wants(endpoint: Endpoint, event: OwedEvent): boolean {
  const { events, locales, kind } = endpoint;
  if (events && !events.includes(event.name)) return false;
  if (locales && !locales.includes(event.standing.locale)) return false;
  const { hearsOfQuiet, wants: kindWants } = DELIVERY_KINDS[kind];
  return (hearsOfQuiet || !event.quiet) && (kindWants?.(event) ?? true);
}
