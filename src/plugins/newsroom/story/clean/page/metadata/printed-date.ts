import { parseDate } from '../../dates';
import type { JudgedPassage } from '../body/choose';
import { spacedText } from '../passages/spaced-text';
import type { StatedDate } from './stated-dates';

/** Lines above the story among which its date is looked for. */
const REACH = 30;
/** Lines above the headline are soon the menu. */
const REACH_ABOVE_HEADLINE = 6;
const LONGEST_LINE = 25;
const TWO_DIGITS = /\d{2}/;
const UPDATE_LABEL = /updated|modified|aktualisiert|actualizad|mis à jour|atualizad|aggiornat/i;
const HOUR = 3_600_000;
/** Hours ahead of UTC of the clocks that newsrooms live by. */
const CLOCKS = [-10, -8, -5, 1, 3, 5.5, 8, 10];
const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const ADDRESS_DATE = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/;

/**
 * The date of a story: ISO 8601 with an offset, or the day alone. Data is often in UTC, whose day
 * is not the one that is printed; so another spelling of the same moment, or the printed day itself
 * where it is one off, goes before it.
 */
export function publishedDate(
  stated: readonly StatedDate[],
  updates: readonly StatedDate[],
  judged: readonly JudgedPassage[],
  url: string | null,
): string | null {
  const isUpdated = (day: string) =>
    updates.some(({ value }) => value.slice(0, 10) === day.slice(0, 10));
  const values = stated.flatMap(({ value }) => isoOf(value) ?? []);
  const printed = printedDates(judged);
  const first = values[0];
  if (first === undefined) return printed[0]?.value ?? addressDay(url);
  const best = values.find((value) => hasLocalOffset(value) && isSame(value, first)) ?? first;
  const day = best.slice(0, 10);
  for (const { value, isUpdate } of printed) {
    if (value.slice(0, 10) === day) return best;
    if (!isUpdate && isSameElsewhere(value, best)) return value;
  }
  const only = printed.length === 1 && !printed[0]!.isUpdate ? printed[0]! : null;
  return only !== null && isUpdated(only.value) ? only.value : best;
}

function isoOf(value: string): string | null {
  const match = ISO.exec(value.trim());
  if (match === null) return parseDate(value)?.value ?? null;
  const [, day, time, offset] = match;
  if (Number.isNaN(Date.parse(day!))) return null;
  if (time === undefined || offset === undefined) return day!;
  const zone = /^z$/i.test(offset) ? 'Z' : offset.replace(/^([+-]\d{2}):?/, '$1:');
  return `${day}T${time.length === 5 ? `${time}:00` : time}${zone}`;
}

const hasLocalOffset = (value: string): boolean =>
  value.length > 10 && !/(?:Z|[+-]00:00)$/.test(value);

/** The same moment, give or take what two fields of one page differ by. */
function isSame(value: string, other: string): boolean {
  return Math.abs(Date.parse(value) - Date.parse(other)) < 60_000;
}

/** Whether a printed date can be the moment as a clock elsewhere shows it. */
function isSameElsewhere(printed: string, moment: string): boolean {
  if (moment.length === 10) return false;
  if (printed.length > 10) return isSame(printed, moment);
  const at = Date.parse(moment);
  const day = printed.slice(0, 10);
  return CLOCKS.some((hours) => new Date(at + hours * HOUR).toISOString().startsWith(day));
}

interface PrintedDate {
  value: string;
  isUpdate: boolean;
}

/** The dates that the page prints above its story, the nearest to the text first. */
function printedDates(judged: readonly JudgedPassage[]): PrintedDate[] {
  const first = judged.findIndex(({ chosen }) => chosen);
  const found: PrintedDate[] = [];
  let aboveHeadline = 0;
  for (let at = first - 1; at >= Math.max(0, first - REACH); at -= 1) {
    const { passage, features } = judged[at]!;
    if (features.includes('above-headline')) aboveHeadline += 1;
    if (aboveHeadline > REACH_ABOVE_HEADLINE) break;
    if (features.includes('in:figure')) continue;
    if (passage.words > LONGEST_LINE || passage.linked > passage.text.length * 0.5) continue;
    const text = spacedText(passage);
    const date = TWO_DIGITS.test(text) ? parseDate(text) : null;
    if (date === null) continue;
    const label = `${judged[at - 1]?.passage.text.slice(-30) ?? ''} ${text}`;
    found.push({ value: date.value, isUpdate: UPDATE_LABEL.test(label) });
  }
  return found;
}

function addressDay(url: string | null): string | null {
  const match = ADDRESS_DATE.exec(url ?? '');
  if (match === null) return null;
  const day = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(day)) ? null : day;
}
