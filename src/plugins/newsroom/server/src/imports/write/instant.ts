/**
 * A date of a story as an instant, ISO 8601 in UTC: one with an offset is that instant; the day
 * alone, and a time without an offset, are read in `timezone`. null for what is no date.
 */
export function instantOf(date: string | null, timezone: string): string | null {
  if (date === null) return null;
  const hasOffset = /T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(date);
  const clock = Date.parse(hasOffset ? date : `${date.includes('T') ? date : `${date}T00:00`}Z`);
  if (Number.isNaN(clock)) return null;
  if (hasOffset) return new Date(clock).toISOString();
  // The offset of the guess may be another one just after clocks change; the second look settles it.
  const guess = clock - offsetAt(clock, timezone);
  return new Date(clock - offsetAt(guess, timezone)).toISOString();
}

export function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds that clocks in `timezone` are ahead of UTC at an instant. */
function offsetAt(instant: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const clock = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return clock - Math.floor(instant / 1000) * 1000;
}
