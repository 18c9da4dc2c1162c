/** So many failures in a row, and a receiver is taken for dead for a while. */
const FAILURES = 10;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 10 * 60_000;

/**
 * A circuit breaker for one receiver. Open, nothing is tried; after a pause one message is let
 * through, whose answer closes the circuit or doubles the pause. Rows that wait meanwhile lose no
 * try.
 */
export interface Breaker {
  /** How many may be begun now: all that there is room for, one as a trial, or none. */
  allows(room: number, now: Date): number;
  /** A message is under way; while it is open, that is the trial. */
  began(): void;
  /** A message was called off: it says nothing. */
  calledOff(): void;
  succeeded(): void;
  failed(now: Date): void;
  /** Since when it is open; null when it is not. */
  openSince(): Date | null;
  failuresInARow(): number;
}

export function breaker(): Breaker {
  let failures = 0;
  let opened: Date | null = null;
  let closedUntil = 0;
  let pause = FIRST_PAUSE_MS;
  let onTrial = false;

  return {
    allows(room, now) {
      if (!opened) return room;
      if (onTrial || now.getTime() < closedUntil || room < 1) return 0;
      return 1;
    },
    began() {
      onTrial = opened !== null;
    },
    calledOff() {
      onTrial = false;
    },
    succeeded() {
      failures = 0;
      opened = null;
      onTrial = false;
      pause = FIRST_PAUSE_MS;
    },
    failed(now) {
      failures += 1;
      if (failures < FAILURES) return;
      // Messages that were under way when it opened say nothing new.
      if (opened && now.getTime() < closedUntil) return;
      if (opened) pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      opened ??= now;
      closedUntil = now.getTime() + pause;
      onTrial = false;
    },
    openSince: () => opened,
    failuresInARow: () => failures,
  };
}
