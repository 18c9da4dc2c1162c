const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Wait after each failed try: ten tries in three days and a little (Standard Webhooks 1.0). */
export const WAITS_MS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

export const MAX_TRIES = WAITS_MS.length + 1;

/** A row that could not even be tried for so long, because its receiver was down, is parked too. */
export const DEADLINE_MS = 96 * HOUR;

/** Up to a fifth later, so that the messages of one bad moment do not all come back in another. */
const JITTER = 0.2;
/** A receiver may ask for a longer pause, but not for ever. */
const LONGEST_RETRY_AFTER_MS = 24 * HOUR;

/**
 * When to try again.
 *
 * @param tries made so far, this one included.
 * @param retryAfterMs what the receiver asked for, if anything.
 * @returns null after the last try.
 */
export function nextTryAt(
  tries: number,
  { now, random, retryAfterMs }: { now: Date; random: () => number; retryAfterMs: number | null },
): Date | null {
  const wait = WAITS_MS[tries - 1];
  if (wait === undefined) return null;
  const asked = Math.min(retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS);
  return new Date(now.getTime() + Math.max(wait, asked) * (1 + JITTER * random()));
}

/** RFC 9110 §10.2.3: seconds, or a date. @returns null for nothing that can be understood. */
export function retryAfterMs(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * SECOND;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
