import { sourceDate } from '../values/dates';
import { textOf } from '../xml';
import type { XmlElement } from '../xml';

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

function dateOf(printed: string): string | null {
  const text = printed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d) T ?/, '$1T')
    .replace(/\b[ECMP][SD]T$/, (zone) => ZONES[zone] ?? zone);
  return sourceDate(text) ?? sourceDate(withFourDigits(text));
}

/** `02 Oct 02` (RFC 822): years of two digits, as they were meant in 1999. */
function withFourDigits(text: string): string {
  return text.replace(
    /^((?:\w{3,9}, )?\d{1,2} [A-Z][a-z]{2} )(\d\d) /,
    (_, day: string, year: string) => `${day}${Number(year) < 70 ? '20' : '19'}${year} `,
  );
}
