import { sourceDate } from '../values/dates';

/** An offset is a quarter of an hour; WordPress rounds to seconds. */
const QUARTER = 15 * 60_000;
const FARTHEST = 14 * 60 * 60_000;

/**
 * WordPress gives a date twice, in the site's time and in UTC: together they tell the offset. With
 * one of them alone it is that one; zero dates (`0000-00-00 00:00:00`) count as none.
 */
export function siteDate(local: string | null, utc: string | null): string | null {
  const here = sourceDate(local);
  const there = sourceDate(utc, 'Z');
  if (here === null || there === null) return here ?? there;
  if (!/T\d\d:\d\d:\d\d$/.test(here)) return here;
  const difference = Date.parse(`${here}Z`) - Date.parse(there);
  if (!Number.isFinite(difference) || Math.abs(difference) > FARTHEST) return there;
  const rounded = Math.round(difference / QUARTER) * QUARTER;
  return Math.abs(difference - rounded) > 60_000 ? there : `${here}${offsetWords(rounded)}`;
}

function offsetWords(milliseconds: number): string {
  if (milliseconds === 0) return 'Z';
  const minutes = Math.abs(milliseconds) / 60_000;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
