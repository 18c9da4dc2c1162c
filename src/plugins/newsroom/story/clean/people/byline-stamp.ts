import { findDates } from '../dates';

export interface Unstamped {
  /** The line without its date, reading time or age. */
  line: string;
  publishedOn: string | null;
  /** What stands behind the last date and is no date: "5 comments". */
  rest: string;
}

const LABELS =
  'on|at|posted|published|publié le|publicado el|am|le|el|il|em|updated|last updated|mis à jour|(?:mon|tues?|wed|wednes|thurs?|thu|fri|sat|satur|sun)(?:day)?,?';
const LABEL_BEFORE_DATE = new RegExp(
  `[\\s,|•·(/–—-]{0,6}(?:(?<!\\p{L})(?:${LABELS})[\\s:,]{1,3}){0,3}$`,
  'iu',
);
const READING_TIME =
  /[\s|•·,–—-]{0,4}(?<!\d)\d{1,3}\s?-?\s?min(?:ute)?s?\.?(?:\s(?:read|de lectur[ae]|lesezeit))?$/iu;
const COUNT =
  /[\s|•·,–—-]{0,4}(?<!\d)\d{1,6}\s(?:comments?|shares?|views?|commentaires?|comentarios?)$/iu;
const AGE =
  /[\s|•·,–—-]{0,4}(?<!\p{L})(?:an?|\d{1,3})\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago$/iu;

/** In the order they are printed, the last one first. */
const TAILS = [COUNT, READING_TIME, AGE];
const cut = (text: string, tail: RegExp): string => text.replace(tail, '');

const trimStart = (text: string): string => text.replace(/^[\s,|•·–—)-]+/u, '');

/** Cuts stamps off: everything from the first date on, or the date that opens the line. */
export function cutStamp(line: string): Unstamped {
  const dates = findDates(line);
  const [first] = dates;
  if (!first) {
    return { line: TAILS.reduce(cut, line), publishedOn: null, rest: '' };
  }
  const before = line.slice(0, first.start).replace(LABEL_BEFORE_DATE, '').trim();
  if (before === '' && dates.length === 1) {
    return { line: trimStart(line.slice(first.end)), publishedOn: first.value, rest: '' };
  }
  const last = dates.at(-1) ?? first;
  return {
    line: before,
    publishedOn: first.value,
    rest: trimStart(TAILS.reduce(cut, line.slice(last.end))),
  };
}
