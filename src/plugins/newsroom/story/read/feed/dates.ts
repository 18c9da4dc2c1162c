import type { Problem } from '../../legacy';
import { problem } from '../problems';
import { sourceDate } from '../values/dates';
import { printedDate } from '../values/printed-date';
import { textOf } from '../xml';
import type { XmlElement } from '../xml';
import type { Fields } from '../xml/fields';

/** Zones of RFC 822 by name: those of North America, still written. */
const ZONES: Record<string, string> = {
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
};

/** The first of several dates that a calendar has. */
export function feedDate(elements: readonly XmlElement[]): string | null {
  for (const element of elements) {
    const date = dateOf(textOf(element));
    if (date !== null) return date;
  }
  return null;
}

/** The same for an item's fields by name; where something stands in them that is no date, it is told. */
export function* readDate(
  fields: Fields,
  names: readonly string[],
  { id, line }: { id: string | null; line: number },
): Generator<Problem, string | null> {
  const elements = names.flatMap((name) => [...fields.all(name)]);
  const date = feedDate(elements);
  const unread = elements.find((element) => textOf(element).trim() !== '');
  if (date === null && unread) {
    const told = { field: unread.name, id: id ?? `the item in line ${line}` };
    yield problem('NEWSROOM_DATE_UNREADABLE', told, line);
  }
  return date;
}

function dateOf(printed: string): string | null {
  const text = printed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d) T ?/, '$1T')
    .replace(/\b[ECMP][SD]T$/, (zone) => ZONES[zone] ?? zone);
  return sourceDate(text) ?? printedDate(withFourDigits(text));
}

/** `02 Oct 02` (RFC 822): years of two digits, as they were meant in 1999. */
function withFourDigits(text: string): string {
  return text.replace(
    /^((?:\w{3,9}, )?\d{1,2} [A-Z][a-z]{2} )(\d\d) /,
    (_, day: string, year: string) => `${day}${Number(year) < 70 ? '20' : '19'}${year} `,
  );
}
