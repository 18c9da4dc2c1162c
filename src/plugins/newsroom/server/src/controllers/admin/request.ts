import type { Context } from 'koa';

import { NewsroomError } from '../../../../story/errors';

/** Reads what an admin page sends, at the border; everything behind it trusts its types. */

/** Characters of what somebody pastes, its mark-up counted. */
export const LONGEST_PASTE = 5_000_000;

type Fields = Readonly<Record<string, unknown>>;

export function bodyOf(ctx: Context): Fields {
  const body: unknown = (ctx.request as { body?: unknown }).body;
  return isObject(body) ? body : {};
}

export function objectOf(value: unknown): Fields {
  return isObject(value) ? value : {};
}

export function textOf(fields: Fields, field: string, longest = 1000): string {
  const value = fields[field];
  if (typeof value === 'string' && value.trim() !== '' && value.length <= longest) return value;
  throw invalid(field, `text of at most ${longest} characters`);
}

/** null where nothing, or only blanks, were given. */
export function optionalText(fields: Fields, field: string, longest = 1000): string | null {
  const value = fields[field];
  if (value === undefined || value === null || (typeof value === 'string' && !value.trim())) {
    return null;
  }
  return textOf(fields, field, longest).trim();
}

export function oneOf<Value extends string>(
  fields: Fields,
  field: string,
  known: readonly Value[],
): Value {
  const value = known.find((candidate) => candidate === fields[field]);
  if (value === undefined) throw invalid(field, known.join(', '));
  return value;
}

export function textsOf(fields: Fields, field: string, most = 1000): string[] {
  const value = fields[field];
  const isList =
    Array.isArray(value) && value.length <= most && value.every((one) => typeof one === 'string');
  if (!isList) throw invalid(field, `a list of at most ${most} texts`);
  return value as string[];
}

/** A whole number from `least` to `most`; query parameters are text. */
export function wholeNumber(
  fields: Fields,
  field: string,
  { least, most, standard }: { least: number; most: number; standard: number },
): number {
  if (fields[field] === undefined) return standard;
  const value = Number(fields[field]);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw invalid(field, `a whole number from ${least} to ${most}`);
}

/** An ISO 8601 instant, or null for none. */
export function instantOf(fields: Fields, field: string): string | null {
  const value = fields[field] ?? null;
  if (value === null) return null;
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) {
    return new Date(value).toISOString();
  }
  throw invalid(field, 'a date and time such as 2026-05-01T06:00:00Z');
}

export function invalid(field: string, expected: string): NewsroomError {
  return new NewsroomError('NEWSROOM_REQUEST_INVALID', { field, expected });
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
