/** Counts requests of callers in windows of time. */
export interface Counter {
  /** Counts one more. @returns how many there were lately, this one included. */
  count(key: string, now: number): Promise<number> | number;
  close(): Promise<void>;
}

/** The window that a moment lies in, and how much of the one before still counts. */
export function windowAt(now: number, windowMs: number) {
  const window = Math.floor(now / windowMs);
  return { window, share: 1 - (now % windowMs) / windowMs };
}

/** More callers than this at once are not told apart in memory: the oldest are forgotten. */
const KEYS_AT_MOST = 100_000;

/**
 * In memory, a node: two windows, of which the last one fades out. So nobody can send twice their share
 * around the moment at which a window ends.
 */
export function memoryCounter(windowMs: number): Counter {
  let at = -1;
  let current = new Map<string, number>();
  let last = new Map<string, number>();

  const turnTo = (window: number) => {
    if (window === at) return;
    last = window === at + 1 ? current : new Map();
    current = new Map();
    at = window;
  };

  return {
    count(key, now) {
      const { window, share } = windowAt(now, windowMs);
      turnTo(window);
      const count = (current.get(key) ?? 0) + 1;
      if (count === 1 && current.size >= KEYS_AT_MOST) {
        current.delete(current.keys().next().value!);
      }
      current.set(key, count);
      return count + (last.get(key) ?? 0) * share;
    },
    close: async () => {},
  };
}
