import { MONTH_SOURCE, monthNumber } from '../dates/months';
import { foldCase } from '../language/fold-case';

export interface DateSplit {
  before: string;
  /** ISO day where the year is printed or given, else as printed ("Feb 26"). */
  date: string;
}

const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s)?';
const MONTH_FIRST = `(?<month>${MONTH_SOURCE})\\.?\\s{1,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?`;
const DAY_FIRST = `(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s{1,2}(?:de\\s)?(?<month>${MONTH_SOURCE})\\.?`;
const patternOf = (date: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])(?:le\\s|am\\s)?${WEEKDAY}(?<printed>${date}(?:,?\\s(?:de\\s)?(?<year>\\d{4}))?)[\\s,.;]*$`,
    'du',
  );
const PATTERNS = [patternOf(MONTH_FIRST), patternOf(DAY_FIRST)];

/** Behind the month may stand an ending of the day and two small words: "March 3rd", "3 de mayo de 2019". */
const WORDS_FROM_MONTH = 4;

function endsWithMonth(folded: string): boolean {
  const words = folded.match(/\p{L}+/gu) ?? [];
  return words.slice(-WORDS_FROM_MONTH).some((word) => monthNumber(word) !== null);
}

/** Cuts the date off the end of a dateline's head ("LONDON, March 3"); null when there is none. */
export function cutTrailingDate(head: string, year: number | null): DateSplit | null {
  // Both patterns are large: most heads have no figure, or no month at their end.
  if (!/\d/.test(head)) return null;
  const folded = foldCase(head);
  if (!endsWithMonth(folded)) return null;
  for (const pattern of PATTERNS) {
    const match = pattern.exec(folded);
    const { month = '', day = '', year: printedYear } = match?.groups ?? {};
    const number = monthNumber(month);
    if (!match || number === null || Number(day) < 1 || Number(day) > 31) continue;
    const printed = head.slice(...(match.indices?.groups?.['printed'] ?? [0, 0]));
    const told = printedYear ? Number(printedYear) : year;
    const two = (value: number): string => String(value).padStart(2, '0');
    return {
      before: head
        .slice(0, match.index)
        .replace(/[\s,.;]+$/, (end) => (end.startsWith('.') ? '.' : '')),
      date: told ? `${told}-${two(number)}-${two(Number(day))}` : printed.trim(),
    };
  }
  return null;
}
