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
