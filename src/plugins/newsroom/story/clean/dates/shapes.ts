import { MONTH_LETTERS, monthNumber } from './months';
import type { Day } from './zones';
import { pattern } from '../language/pattern';

/** What a shape found; `time` and `zone` only where the shape itself carries them (ISO 8601). */
export interface DayFound {
  day: Day;
  time: string | null;
  zone: string | null;
}

export interface DateHints {
  /** A BCP 47 tag; decides between day-first and month-first where the digits allow both. */
  language?: string | null;
}

interface DateShape {
  pattern: RegExp;
  read(groups: readonly (string | undefined)[], hints: DateHints): DayFound | null;
}

const MONTH_FIRST_TAGS = new Set(['en-us', 'en-ph']);
const DAY_FIRST_LANGUAGES = new Set(['fr', 'es', 'de', 'pt', 'it', 'ar', 'nl']);

function isDayFirst(language: string | null | undefined): boolean | null {
  const tag = (language ?? '').toLowerCase().replace('_', '-');
  if (MONTH_FIRST_TAGS.has(tag)) return false;
  const base = tag.split('-')[0] ?? '';
  // "en" alone may be London or New York; "en-GB", "en-IN" … are day-first.
  return DAY_FIRST_LANGUAGES.has(base) || (base === 'en' && tag.includes('-')) ? true : null;
}

function calendarDay(year: string, month: number | null, day: string): DayFound | null {
  if (month === null) return null;
  const found = { year: Number(year), month, day: Number(day) };
  const real = new Date(Date.UTC(found.year, month - 1, found.day));
  if (found.year < 1600 || found.year > 2200) return null;
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== found.day) return null;
  return { day: found, time: null, zone: null };
}

function slashedDay(
  [, one = '', other = '', year = '']: readonly (string | undefined)[],
  hints: DateHints,
): DayFound | null {
  const dayFirst =
    Number(one) > 12 ? true : Number(other) > 12 ? false : isDayFirst(hints.language);
  if (dayFirst === null && one !== other) return null;
  return dayFirst ? calendarDay(year, Number(other), one) : calendarDay(year, Number(one), other);
}

/**
 * For a text whose case is folded. All quantifiers are bounded and no two of them can share a
 * character: matching is linear.
 */
export const DATE_SHAPES: readonly DateShape[] = [
  {
    // 2016-06-04T08:11:09-0700, 2016-06-04 08:11:09-07, 2016-06-04; other times are read as printed ones
    pattern:
      /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:(?:t|[ ](?=[\d:]{5,8}[ ]?[z+-]))(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?[ ]?(z|[+-]\d{2}:?(?:\d{2})?)?)?(?!\d)/g,
    read([, year = '', month, day = '', hour, minute, second = '00', zone = null]) {
      const found = calendarDay(year, Number(month), day);
      return found && hour ? { ...found, time: `${hour}:${minute}:${second}`, zone } : found;
    },
  },
  {
    // November 18, 2019 · Nov. 18th 2019
    pattern: pattern(
      'gu',
    )`(?<!\p{L})(\p{L}{${MONTH_LETTERS}})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)`,
    read: ([, month = '', day = '', year = '']) => calendarDay(year, monthNumber(month), day),
  },
  {
    // 18 November 2019 · 1er mai 2020 · 26 de abril de 2022 · 26. April 2022 · 18-Nov-2019
    pattern: pattern(
      'gu',
    )`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]{1,3}(?:de\s|of\s)?(\p{L}{${MONTH_LETTERS}})\.?,?[\s-]{1,3}(?:de\s|del\s)?(\d{4})(?!\d)`,
    read: ([, day = '', month = '', year = '']) => calendarDay(year, monthNumber(month), day),
  },
  {
    // 18.11.2019
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g,
    read: ([, day = '', month, year = '']) => calendarDay(year, Number(month), day),
  },
  {
    // 04/21/2022, 21/04/2022, 21-04-2022
    pattern: /(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?![\d/])/g,
    read: slashedDay,
  },
  {
    // 11/18/19
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\d/])/g,
    read: ([, one, other, year = ''], hints) =>
      slashedDay(['', one, other, `${Number(year) < 70 ? '20' : '19'}${year}`], hints),
  },
  {
    // 2022/04/21
    pattern: /(?<![\d/])(\d{4})\/(\d{1,2})\/(\d{1,2})(?![\d/])/g,
    read: ([, year = '', month, day = '']) => calendarDay(year, Number(month), day),
  },
  {
    // 2022年4月21日
    pattern: /(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/g,
    read: ([, year = '', month, day = '']) => calendarDay(year, Number(month), day),
  },
];
