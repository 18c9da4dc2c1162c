import { pattern } from '../language/pattern';
import { ZONE_SOURCE } from './zones';

export interface TimeFound {
  /** "23:03:00", on the 24-hour clock. */
  time: string;
  zone: string | null;
  start: number;
  end: number;
}

/** Longest stretch beside a date in which its time is looked for: bounds the work on long lines. */
const REACH = 48;

/** Asked first: the patterns of a time are large, and beside most dates there is none. */
const HAS_DIGIT = /\d/;

const CLOCK =
  `(\\d{1,2})(?:(?::|h|\\.)(\\d{2})(?::(\\d{2}))?)?` +
  `\\s{0,2}(a\\.?m\\.?|p\\.?m\\.?)?(?!\\p{L})\\s{0,2}(?:h|hs|hrs|uhr|heures)?\\.?\\s{0,2}` +
  `(?:\\(?((?:gmt|utc)\\s?[+-]\\d{1,2}(?::?\\d{2})?|${ZONE_SOURCE}|[+-]\\d{2}:?\\d{2})(?![\\p{L}\\d])\\)?)?`;

const WEEKDAY =
  '(?:(?:mon|tues?|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?,?\\s{1,2})?';
const TIME_AFTER = pattern(
  'u',
)`^[\s,|·•–—-]{0,4}(?:at|à|um|a las|às|alle ore|alle|ore|kl\.?|@|[–-])?\s{0,2}${CLOCK}`;
const TIME_BEFORE = pattern(
  'u',
)`(?<!\d)${CLOCK}[\s,|·–—-]{0,4}(?:on\s{1,2})?${WEEKDAY}(?:on\s{1,2})?$`;

function clock(match: RegExpExecArray): { time: string; zone: string | null } | null {
  const [, hours = '', minutes, seconds = '00', half, zone] = match;
  // A bare number is only a time with "am" or "pm" behind it.
  if (minutes === undefined && half === undefined) return null;
  const afternoon = half?.startsWith('p');
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (afternoon ? 12 : 0);
  if (hour > 23 || Number(minutes ?? 0) > 59 || Number(hours) > 24) return null;
  const two = String(hour).padStart(2, '0');
  return { time: `${two}:${minutes ?? '00'}:${seconds}`, zone: zone ?? null };
}

/** The time printed directly behind a date that ends at `from`; of a text whose case is folded. */
export function timeAfter(text: string, from: number): TimeFound | null {
  const behind = text.slice(from, from + REACH);
  const match = HAS_DIGIT.test(behind) ? TIME_AFTER.exec(behind) : null;
  const found = match && clock(match);
  return match && found ? { ...found, start: from, end: from + match[0].trimEnd().length } : null;
}

/** The time printed directly before a date that starts at `until`; of a text whose case is folded. */
export function timeBefore(text: string, until: number): TimeFound | null {
  const from = Math.max(0, until - REACH);
  const before = text.slice(from, until);
  const match = HAS_DIGIT.test(before) ? TIME_BEFORE.exec(before) : null;
  const found = match && clock(match);
  return match && found ? { ...found, start: from + match.index, end: until } : null;
}
