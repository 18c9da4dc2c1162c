import { foldCase } from '../language/fold-case';
import { matchesOf } from '../language/matches';
import { asciiDigits } from './digits';
import { DATE_SHAPES } from './shapes';
import type { DateHints, DayFound } from './shapes';
import { timeAfter, timeBefore } from './times';
import { zoneOffset } from './zones';

export interface FoundDate {
  /** ISO 8601 with the source's offset, or the day alone where no offset is told. */
  value: string;
  /** The local clock time ("23:03:00") where one is printed, for callers who know the zone. */
  localTime: string | null;
  /** UTF-16 offsets of the date with its time. */
  start: number;
  end: number;
}

interface DayAt extends DayFound {
  start: number;
  end: number;
}

function daysIn(text: string, hints: DateHints): DayAt[] {
  const days: DayAt[] = [];
  for (const { pattern, read } of DATE_SHAPES) {
    for (const match of matchesOf(text, pattern)) {
      const found = read(match, hints);
      if (found) days.push({ ...found, start: match.index, end: match.index + match[0].length });
    }
  }
  return days;
}

function withTime(text: string, found: DayAt): FoundDate {
  const { year, month, day } = found.day;
  const isoDay = [String(year), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-');
  const beside = found.time
    ? { time: found.time, zone: found.zone, start: found.start, end: found.end }
    : (timeAfter(text, found.end) ?? timeBefore(text, found.start));
  if (!beside) return { value: isoDay, localTime: null, start: found.start, end: found.end };
  const offset = beside.zone ? zoneOffset(beside.zone, found.day) : null;
  return {
    value: offset ? `${isoDay}T${beside.time}${offset}` : isoDay,
    localTime: beside.time,
    start: Math.min(found.start, beside.start),
    end: Math.max(found.end, beside.end),
  };
}

/** Every shape holds a year of four digits, or three numbers between slashes: most lines hold neither. */
const MAY_HOLD_DATE = /[\d\u0660-\u0669\u06f0-\u06f9]{4}|\d\/\d{1,2}\/\d/;

/** All dates with a year, in the order they stand; of two that overlap the longer, earlier one. */
export function findDates(text: string, hints: DateHints = {}): FoundDate[] {
  if (!MAY_HOLD_DATE.test(text)) return [];
  const plain = foldCase(asciiDigits(text));
  const days = daysIn(plain, hints).sort((a, b) => a.start - b.start || b.end - a.end);
  const dates: FoundDate[] = [];
  let reached = 0;
  for (const found of days) {
    if (found.start < reached) continue;
    const date = withTime(plain, found);
    dates.push({ ...date, start: Math.max(date.start, reached) });
    reached = date.end;
  }
  return dates;
}
