import { findDates } from '../dates';
import { foldCase } from '../language/fold-case';
import { pattern } from '../language/pattern';

export interface Unstamped {
  /** The line without its date, reading time or age. */
  line: string;
  publishedOn: string | null;
  /** What stands behind the last date and is no date: "5 comments". */
  rest: string;
}

const LABELS =
  'on|at|posted|published|publié le|publicado el|am|le|el|il|em|updated|last updated|mis à jour|(?:mon|tues?|wed|wednes|thurs?|thu|fri|sat|satur|sun)(?:day)?,?';
/** All of these are read over a line whose case is folded. */
const LABEL = pattern('u')`(?<!\p{L})(?:${LABELS})[\s:,]{1,3}$`;
const MOST_LABELS = 3;
const BEFORE_LABELS = /[\s,|•·(/–—-]{1,6}$/;
const READING_TIME =
  /[\s|•·,–—-]{0,4}(?<!\d)\d{1,3}\s?-?\s?min(?:ute)?s?\.?(?:\s(?:read|de lectur[ae]|lesezeit))?$/;
const COUNT =
  /[\s|•·,–—-]{0,4}(?<!\d)\d{1,6}\s(?:comments?|shares?|views?|commentaires?|comentarios?)$/;
const AGE = pattern(
  'u',
)`[\s|•·,–—-]{0,4}(?<!\p{L})(?:an?|\d{1,3})\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago$`;

/** What every tail holds. */
const MAY_HAVE_TAIL = /\d|ago$/i;
/** In the order they are printed, the last one first. */
const TAILS = [COUNT, READING_TIME, AGE];

function cut(text: string, tail: RegExp): string {
  const at = foldCase(text).search(tail);
  return at < 0 ? text : text.slice(0, at);
}

const withoutTails = (text: string): string =>
  MAY_HAVE_TAIL.test(text) ? TAILS.reduce(cut, text) : text;

/** "…, last updated on " before a date. */
function withoutLabels(text: string): string {
  let left = text;
  for (let labels = 0; labels < MOST_LABELS; labels += 1) left = cut(left, LABEL);
  return cut(left, BEFORE_LABELS);
}

const trimStart = (text: string): string => text.replace(/^[\s,|•·–—)-]+/u, '');

/** Cuts stamps off: everything from the first date on, or the date that opens the line. */
export function cutStamp(line: string): Unstamped {
  const dates = findDates(line);
  const [first] = dates;
  if (!first) {
    return { line: withoutTails(line), publishedOn: null, rest: '' };
  }
  const before = withoutLabels(line.slice(0, first.start)).trim();
  if (before === '' && dates.length === 1) {
    return { line: trimStart(line.slice(first.end)), publishedOn: first.value, rest: '' };
  }
  const last = dates.at(-1) ?? first;
  return {
    line: before,
    publishedOn: first.value,
    rest: trimStart(withoutTails(line.slice(last.end))),
  };
}
