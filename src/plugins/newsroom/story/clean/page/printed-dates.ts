import { parseDate } from '../dates';
import type { JudgedPassage } from './body/choose';
import type { StatedDate } from './metadata/stated-dates';

/** Lines above the story among which its date is looked for. */
const REACH = 30;
const DAY = 86_400_000;
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
  judged: readonly JudgedPassage[],
  url: string | null,
): string | null {
  const values = stated.flatMap(({ value }) => isoOf(value) ?? []);
  const printed = printedDays(judged);
  const first = values[0];
  if (first === undefined) return printed[0] ?? addressDay(url);
  const same = values.find(
    (value) => value !== first && hasLocalOffset(value) && isSame(value, first),
  );
  const best = hasLocalOffset(first) ? first : (same ?? first);
  const near = printed.find(
    (day) => Math.abs(Date.parse(day) - Date.parse(best.slice(0, 10))) <= DAY,
  );
  return near === undefined || near === best.slice(0, 10) ? best : near;
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

/** Days printed above the story, as the page dates itself, nearest to the text first. */
function printedDays(judged: readonly JudgedPassage[]): string[] {
  const first = judged.findIndex(({ chosen }) => chosen);
  return judged
    .slice(Math.max(0, first - REACH), Math.max(0, first))
    .reverse()
    .filter(({ passage }) => passage.words <= 25 && passage.linked < passage.text.length * 0.5)
    .flatMap(({ passage }) => parseDate(passage.text)?.value.slice(0, 10) ?? []);
}

function addressDay(url: string | null): string | null {
  const match = ADDRESS_DATE.exec(url ?? '');
  if (match === null) return null;
  const day = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(day)) ? null : day;
}
