import { invalidParameter } from './refuse';
import { readText } from './values';

/** Which of the published stories are meant, in words that a frontend has at hand. */
export interface Scope {
  /** Slugs; null for any. */
  section: string | null;
  author: string | null;
  tag: string | null;
  /** Of the date that readers see, in ms: from this moment on. */
  from: number | null;
  /** Before this moment. */
  before: number | null;
}

export const SCOPE_WORDS = ['section', 'author', 'tag', 'from', 'to', 'month'] as const;

const DAY = 86_400_000;

export function readScope(raw: Record<string, unknown>): Scope {
  const slug = (name: string) => (raw[name] === undefined ? null : readText(raw[name], [name]));
  const month = raw.month === undefined ? null : readMonth(readText(raw.month, ['month']));
  if (month && (raw.from !== undefined || raw.to !== undefined)) {
    throw invalidParameter(['month'], 'a month, or from and to', 'both');
  }
  return {
    section: slug('section'),
    author: slug('author'),
    tag: slug('tag'),
    from: month?.from ?? readMoment(raw, 'from', 0),
    // A day alone means all of it.
    before: month?.before ?? readMoment(raw, 'to', DAY),
  };
}

/** Whether it leaves anything out. */
export const isNarrow = (scope: Scope): boolean =>
  Object.values(scope).some((word) => word !== null);

function readMonth(text: string): { from: number; before: number } {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (!year) throw invalidParameter(['month'], 'a month such as 2024-03', text);
  const at = Number(month) - 1;
  return { from: Date.UTC(Number(year), at), before: Date.UTC(Number(year), at + 1) };
}

function readMoment(raw: Record<string, unknown>, name: string, dayLasts: number): number | null {
  if (raw[name] === undefined) return null;
  const text = readText(raw[name], [name]);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text);
  const at = isDay || isMoment ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) {
    throw invalidParameter([name], 'a day (2024-03-05), or a moment with its zone', text);
  }
  return at + (isDay ? dayLasts : 0);
}
