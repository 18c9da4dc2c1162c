import type { Core } from '@strapi/strapi';

import { invalidParameter, unknownParameter } from './refuse';
import { isRecord, readText } from './values';

export interface Pagination {
  offset: number;
  limit: number;
  /** Whether `meta` counts all rows. */
  withCount: boolean;
  /** The form the caller used, and so the form of `meta.pagination`. */
  by: 'page' | 'offset';
}

const KEYS = ['page', 'pageSize', 'start', 'limit', 'withCount'];

/** Far above any real archive, and far below where an OFFSET overflows. */
const HIGHEST = 1_000_000;

interface RestSettings {
  defaultLimit?: number;
  maxLimit?: number;
  withCount?: boolean;
}

/** `pagination[page]` and `[pageSize]`, or `[start]` and `[limit]`, within the app's own limits. */
export function readPagination(strapi: Core.Strapi, raw: unknown = {}): Pagination {
  if (!isRecord(raw)) throw invalidParameter(['pagination'], 'an object', raw);
  const unknown = Object.keys(raw).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) throw unknownParameter(['pagination', unknown], KEYS);

  const { defaultLimit = 25, maxLimit = 100, withCount = true } = restSettings(strapi);
  const size = (key: string) => Math.min(readWhole(raw, key, 1) ?? defaultLimit, maxLimit);
  const counted = { withCount: readWithCount(raw.withCount) ?? withCount };

  if ('start' in raw || 'limit' in raw) {
    if ('page' in raw || 'pageSize' in raw) {
      throw invalidParameter(['pagination'], 'page and pageSize, or start and limit', 'both');
    }
    return {
      ...counted,
      by: 'offset',
      offset: readWhole(raw, 'start', 0) ?? 0,
      limit: size('limit'),
    };
  }
  const limit = size('pageSize');
  return { ...counted, by: 'page', offset: ((readWhole(raw, 'page', 1) ?? 1) - 1) * limit, limit };
}

/** `meta.pagination`, in the form that the caller asked in. */
export function describePagination(
  { by, offset, limit }: Pagination,
  total: number | null,
): Record<string, number> {
  const place: Record<string, number> =
    by === 'page' ? { page: offset / limit + 1, pageSize: limit } : { start: offset, limit };
  if (total === null) return place;
  return by === 'page'
    ? { ...place, pageCount: Math.ceil(total / limit), total }
    : { ...place, total };
}

function restSettings(strapi: Core.Strapi): RestSettings {
  return strapi.config.get<RestSettings>('api.rest', {}) ?? {};
}

function readWhole(raw: Record<string, unknown>, key: string, lowest: number): number | undefined {
  if (raw[key] === undefined) return undefined;
  const path = ['pagination', key];
  const text = readText(raw[key], path);
  const number = /^\d{1,7}$/.test(text) ? Number(text) : NaN;
  if (!(number >= lowest && number <= HIGHEST)) {
    throw invalidParameter(path, `a whole number from ${lowest} to ${HIGHEST}`, text);
  }
  return number;
}

function readWithCount(raw: unknown): boolean | undefined {
  if (raw === undefined) return undefined;
  const path = ['pagination', 'withCount'];
  const text = readText(raw, path);
  if (!['true', 'false', '1', '0'].includes(text))
    throw invalidParameter(path, 'true or false', text);
  return ['true', '1'].includes(text);
}
