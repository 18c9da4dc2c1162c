import type { Core } from '@strapi/strapi';

import { invalidParameter, unknownParameter } from './refuse';
import { isRecord, readText } from './values';

export interface Pagination {
  offset: number;
  limit: number;
  /** Whether `meta` counts all rows. */
  withCount: boolean;
  /** The form the caller used, and so the form of `meta.pagination`. */
  by: 'page' | 'offset' | 'cursor';
  /** As it came; what it says is read with the question that it belongs to. */
  cursor: string | null;
}

export const PAGINATION_KEYS = ['page', 'pageSize', 'start', 'limit', 'withCount', 'cursor'];

/** Far above any real archive, and far below where an OFFSET overflows. */
const HIGHEST = 1_000_000;

interface RestSettings {
  defaultLimit?: number;
  maxLimit?: number;
  withCount?: boolean;
}

/**
 * `pagination[page]` and `[pageSize]`, or `[start]` and `[limit]`, or `[cursor]` and `[limit]`, within the
 * app's own limits. By cursor nothing is counted unless asked for.
 */
export function readPagination(strapi: Core.Strapi, raw: unknown = {}): Pagination {
  if (!isRecord(raw)) throw invalidParameter(['pagination'], 'an object', raw);
  const unknown = Object.keys(raw).find((key) => !PAGINATION_KEYS.includes(key));
  if (unknown !== undefined) throw unknownParameter(['pagination', unknown], PAGINATION_KEYS);

  const { defaultLimit = 25, maxLimit = 100, withCount = true } = restSettings(strapi);
  const size = (key: string) => Math.min(readWhole(raw, key, 1) ?? defaultLimit, maxLimit);
  const counted = { withCount: readWithCount(raw.withCount) ?? withCount };

  if ('start' in raw || 'limit' in raw || 'cursor' in raw) {
    if ('page' in raw || 'pageSize' in raw || ('start' in raw && 'cursor' in raw)) {
      throw invalidParameter(
        ['pagination'],
        'page and pageSize, or start and limit, or cursor and limit',
        'a mixture',
      );
    }
    if ('cursor' in raw) {
      const cursor = readText(raw.cursor, ['pagination', 'cursor']);
      const withCounted = readWithCount(raw.withCount) ?? false;
      return { withCount: withCounted, by: 'cursor', cursor, offset: 0, limit: size('limit') };
    }
    return {
      ...counted,
      cursor: null,
      by: 'offset',
      offset: readWhole(raw, 'start', 0) ?? 0,
      limit: size('limit'),
    };
  }
  const limit = size('pageSize');
  const offset = ((readWhole(raw, 'page', 1) ?? 1) - 1) * limit;
  return { ...counted, by: 'page', cursor: null, offset, limit };
}

/** `meta.pagination`, in the form that the caller asked in. */
export function describePagination(
  { by, offset, limit }: Pagination,
  total: number | null,
): Record<string, number> {
  const places = {
    page: { page: offset / limit + 1, pageSize: limit },
    offset: { start: offset, limit },
    cursor: { limit },
  };
  const place: Record<string, number> = places[by];
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
