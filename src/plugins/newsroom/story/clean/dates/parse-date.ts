import { findDates } from './find-dates';
import type { DateHints } from './shapes';

export interface ParsedDate {
  /** ISO 8601 with the source's offset, or the day alone where no offset is told. */
  value: string;
  /** The words that were read, as printed. */
  matched: string;
  /** The local clock time where one is printed ("23:03:00"): with a known zone it completes `value`. */
  localTime: string | null;
}

/**
 * The first date of a text that tells its year. Digits that could be day-month or month-day are
 * read by `hints.language`; null where that does not decide, and where there is no date.
 */
export function parseDate(text: string, hints: DateHints = {}): ParsedDate | null {
  const first = findDates(text, hints)[0];
  if (!first) return null;
  return {
    value: first.value,
    matched: text.slice(first.start, first.end).trim(),
    localTime: first.localTime,
  };
}
