import type { EndpointKind, EventName, ReceiverKind } from '../settings';

/** What the page of deliveries, the channels panel and their routes say to each other. */

/** One try of one delivery, as it is kept and shown. */
export interface Receipt {
  /** ISO 8601. */
  at: string;
  /** Origin of the receiver: the rest of its address may hold a secret. */
  to: string;
  /** HTTP status; null when none came. */
  status: number | null;
  /** Stable code of what kept an answer from coming, or why nothing was sent. */
  problem: string | null;
  /** Milliseconds from the request to the answer. */
  took: number;
  /** ISO 8601; null when there is none. */
  nextTryAt: string | null;
}

/**
 * How a delivery stands. `waiting` is tried when it is due; `sent` was taken; `superseded` was not
 * sent because it is not true any more; `parked` waits for a hand.
 */
export const DELIVERY_STATES = ['waiting', 'sent', 'superseded', 'parked'] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A delivery as the desk sees it: what, to whom, and every answer. Never what was sent. */
export interface DeliveryRow {
  documentId: string;
  /** Also what is told to caches and to followers alone. */
  event: EventName | 'name.changed' | 'follower.accepted';
  /** null for what is about no article. */
  articleDocumentId: string | null;
  articleLocale: string | null;
  /** Of the draft as it is now; null when the article is no more. */
  headline: string | null;
  endpoint: string;
  /** null when the receiver was removed. */
  kind: ReceiverKind | null;
  state: DeliveryState;
  tries: number;
  /** The oldest first. */
  receipts: Receipt[];
  /** ISO 8601, as the two that follow; null when it is settled. */
  nextTryAt: string | null;
  createdAt: string;
  settledAt: string | null;
}

export interface EndpointHealth {
  id: string;
  kind: EndpointKind;
  origin: string;
  from: 'config' | 'admin';
  enabled: boolean;
  /** Since when it is off because it answered 410 Gone; ISO 8601, as the rest. */
  goneSince: string | null;
  /** Since when this server takes it for dead and tries it only now and then. */
  openSince: string | null;
  /** In a row, as this server knows them since it was started. */
  failuresInARow: number;
  lastSuccess: string | null;
  lastFailure: Receipt | null;
  counts: Record<DeliveryState, number>;
}

export interface DeliveryHealth {
  /** False where this server leaves sending to others: it then knows no circuits. */
  sendsHere: boolean;
  endpoints: EndpointHealth[];
}

/** How many go out once more. */
export interface Replayed {
  count: number;
}
