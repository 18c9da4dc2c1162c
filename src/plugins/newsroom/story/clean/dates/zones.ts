/**
 * Offsets in minutes of the zone abbreviations that newsrooms print. An abbreviation with several
 * meanings stands for the one met in news stamps (IST is India, CST is Central, BST is British).
 */
const FIXED_OFFSETS: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 60,
  CET: 60,
  MEZ: 60,
  WAT: 60,
  CEST: 120,
  MESZ: 120,
  CAT: 120,
  EET: 120,
  SAST: 120,
  EAT: 180,
  EEST: 180,
  MSK: 180,
  PKT: 300,
  IST: 330,
  WIB: 420,
  ICT: 420,
  AWST: 480,
  HKT: 480,
  PHT: 480,
  SGT: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  ACDT: 630,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  BRT: -180,
  ADT: -180,
  AST: -240,
  EDT: -240,
  EST: -300,
  CDT: -300,
  CST: -360,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  AKDT: -480,
  AKST: -540,
  HST: -600,
};

/** Zones that American newsrooms print without saying whether it is summer: their standard offset. */
const SEASONAL_OFFSETS: Readonly<Record<string, number>> = {
  ET: -300,
  CT: -360,
  MT: -420,
  PT: -480,
};

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** In lower case, for a text whose case is folded. */
export const ZONE_SOURCE = [...Object.keys(FIXED_OFFSETS), ...Object.keys(SEASONAL_OFFSETS)]
  .sort((one, other) => other.length - one.length)
  .join('|')
  .toLowerCase();

/** Day of the month of the nth Sunday; the last one for n = -1. */
function sunday(year: number, month: number, nth: number): number {
  const first = 1 + ((7 - new Date(Date.UTC(year, month - 1, 1)).getUTCDay()) % 7);
  if (nth > 0) return first + 7 * (nth - 1);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return first + 7 * Math.floor((length - first) / 7);
}

/** United States rule: since 2007 second Sunday of March to first of November, before that April to October. */
function isAmericanSummer({ year, month, day }: Day): boolean {
  const start =
    year >= 2007 ? { month: 3, day: sunday(year, 3, 2) } : { month: 4, day: sunday(year, 4, 1) };
  const end =
    year >= 2007
      ? { month: 11, day: sunday(year, 11, 1) }
      : { month: 10, day: sunday(year, 10, -1) };
  const stamp = month * 100 + day;
  return stamp >= start.month * 100 + start.day && stamp < end.month * 100 + end.day;
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** "+05:30" for an abbreviation or a numeric offset ("-0700", "+01", "GMT+1"); null for anything unknown. */
export function zoneOffset(zone: string, on: Day): string | null {
  const numeric = /^(?:(?:GMT|UTC)\s?)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (numeric) return `${numeric[1]}${numeric[2]!.padStart(2, '0')}:${numeric[3] ?? '00'}`;
  const name = zone.toUpperCase();
  const fixed = FIXED_OFFSETS[name];
  if (fixed !== undefined) return formatOffset(fixed);
  const standard = SEASONAL_OFFSETS[name];
  if (standard === undefined) return null;
  return formatOffset(standard + (isAmericanSummer(on) ? 60 : 0));
}
