import type { Dateline } from '../../../story/model';
import type { Row } from '../services/content/row';

/** Values of rows as they are told: nothing is null, a date ISO 8601 on every database. */

export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

export const instant = (value: unknown): string | null =>
  value === null || value === undefined
    ? null
    : new Date(value as string | number | Date).toISOString();

export function datelineOf(row: Row): Dateline | null {
  const dateline = {
    place: text(row.datelinePlace),
    agency: text(row.datelineAgency),
    // A day without its time, which drivers give as text.
    date: text(row.datelineDate)?.slice(0, 10) ?? null,
  };
  return Object.values(dateline).every((part) => part === null) ? null : dateline;
}
