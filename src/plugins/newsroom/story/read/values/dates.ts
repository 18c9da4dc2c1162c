/** Anything before is a zero date of some database, anything after a mistake. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2200;

/** Numbers below are seconds, above milliseconds: 1e11 seconds are the year 5138, 1e11 ms is 1973. */
const SECONDS_BELOW = 1e11;

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i;

/**
 * A date as machines write it — ISO 8601 in long and short form, SQL, seconds or milliseconds since
 * 1970, RFC 2822 — as ISO 8601 with the source's offset; the day alone where no time is told, and a
 * time without an offset where none is told (`zone` is what the source always means by that).
 * null for what is no date, or none that a calendar has.
 */
export function sourceDate(value: unknown, zone: 'Z' | '' = ''): string | null {
  if (typeof value === 'number') return instant(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{9,13}$/.test(text)) return instant(Number(text));
  return isoDate(text, zone) ?? mailDate(text);
}

function instant(value: number): string | null {
  const seconds = Math.floor(Math.abs(value) < SECONDS_BELOW ? value : value / 1000);
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime()) || !isYear(date.getUTCFullYear()) || value === 0) return null;
  return date.toISOString().replace('.000Z', 'Z');
}

function isoDate(text: string, zone: string): string | null {
  const found = ISO.exec(text);
  if (!found) return null;
  const [, year = '', month = '', day = '', hour, minute, second = '00', fraction, offset] = found;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return null;
  const time = `${hour.padStart(2, '0')}:${minute}:${second}${fraction ? `.${fraction}` : ''}`;
  return `${date}T${time}${offset ? isoOffset(offset) : zone}`;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MAIL =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Z]{1,3}T?)?/i;

/** `Mon, 10 Aug 2020 07:00:00 +0000` (RFC 2822). */
function mailDate(text: string): string | null {
  const found = MAIL.exec(text);
  if (!found) return null;
  const [, day = '', monthName = '', year = '', hour = '', minute, second = '00', zone] = found;
  const month = String(MONTHS.indexOf(monthName.toLowerCase()) + 1).padStart(2, '0');
  const offset = zone && /^(?:Z|UT|UTC|GMT|[+-]\d{4})$/i.test(zone) ? zone : '';
  return isoDate(
    `${year}-${month}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`,
    '',
  );
}

function isoOffset(offset: string): string {
  if (/^(?:Z|UT|UTC|GMT)$/i.test(offset)) return 'Z';
  const digits = offset.replace(':', '').padEnd(5, '0');
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return isYear(year) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
