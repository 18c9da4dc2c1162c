import { monthNumber } from '../../clean/dates/months';
import { zoneOffset } from '../../clean/dates/zones';
import { sourceDate } from '../values/dates';

/** The parts of a wire's time stamp, as they are printed. */
export interface TimeStamp {
  /** Of four figures, or the last two. */
  year: string;
  /** A number, or its name in any language of wires. */
  month: string;
  day: string;
  hour: string;
  minute: string;
  /** `GMT`, `MEZ`, `EDT`; one that nobody knows says nothing. */
  zone: string | null;
}

/** When a wire was sent, in ISO 8601; null for what is no date. */
export function sentOn({ year, month, day, hour, minute, zone }: TimeStamp): string | null {
  const full = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  const number = /^\d+$/.test(month) ? Number(month) : monthNumber(month);
  if (number === null) return null;
  const on = { year: Number(full), month: number, day: Number(day) };
  const offset = zone === null ? null : zoneOffset(zone, on);
  const two = (text: string | number) => String(text).padStart(2, '0');
  const time = `${two(hour)}:${minute}:00${offset === '+00:00' ? 'Z' : (offset ?? '')}`;
  return sourceDate(`${full}-${two(number)}-${two(day)}T${time}`);
}
