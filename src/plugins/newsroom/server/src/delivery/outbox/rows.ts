import { isOpen } from '../../settings/endpoints';
import type { Endpoint } from '../../settings';
import { DELIVERY_KINDS } from '../kinds';
import { newDocumentId } from '../../documents/new-document-id';

import { messageOf } from './message';
import type { Message } from './message';
import type { OwedEvent } from './owed';

/** A row of the outbox: one message to one receiver. */
export interface DeliveryRow {
  documentId: string;
  key: string;
  eventId: string;
  event: string;
  articleDocumentId: string;
  articleLocale: string;
  version: number;
  endpoint: string;
  state: 'waiting';
  payload: Message;
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
  const id = `evt_${newDocumentId()}`;
  const message = messageOf(event, { id, now, url: url(event) });
  return receivers.map(({ id: endpoint }) => ({
    documentId: newDocumentId(),
    key: `${id}.${endpoint}`,
    eventId: id,
    event: event.name,
    articleDocumentId: event.standing.documentId,
    articleLocale: event.standing.locale,
    version: event.version,
    endpoint,
    state: 'waiting',
    payload: message,
    receipts: [],
    tries: 0,
    nextTryAt: now,
    createdAt: now,
    updatedAt: now,
    publishedAt: now,
  }));
}

function wants(endpoint: Endpoint, event: OwedEvent): boolean {
  const { events, locales, kind } = endpoint;
  if (events && !events.includes(event.name)) return false;
  if (locales && !locales.includes(event.standing.locale)) return false;
  const { hearsOfQuiet, wants: kindWants } = DELIVERY_KINDS[kind];
  return (hearsOfQuiet || !event.quiet) && (kindWants?.(event) ?? true);
}
