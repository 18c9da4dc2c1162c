import type { Core } from '@strapi/strapi';

import { resolveLocale } from '../../locales';
import { READABLE } from '../readable-types';
import type { ReadableName } from '../readable-types';
import { readFields } from './fields';
import type { ParameterName } from './parameters';
import { readFilters } from './filters';
import type { Filters } from './filters';

export type { Filters };
import { readPagination } from './pagination';
import type { Pagination } from './pagination';
import { readPopulate } from './populate';
import type { Populate } from './populate';
import { invalidParameter, unknownParameter } from './refuse';
import { readScope, SCOPE_WORDS } from './scope';
import type { Scope } from './scope';
import { readSort, SHOWN_ON } from './sort';
import { readBodyForm, withView } from './view';
import type { BodyForm } from './view';
import { vocabularyOf } from './vocabulary';

/** A question that holds nothing but words of the allow-list (readable-types.ts). */
export interface ContentQuery {
  filters: Filters;
  sort: string[];
  fields: string[];
  populate: Populate;
  pagination: Pagination;
  /** null for a type without locales. */
  locale: string | null;
  /** `draft` only where the caller may read drafts, which the controller asks. */
  status: Status;
  /** `html` and `text` put `bodyHtml` or `bodyText` in the place of `body`. */
  body: BodyForm;
  scope: Scope;
}

export type Status = 'published' | 'draft';

/** Parameters of one row, of a list, and of a type with this trait. */
const OF_ROWS: readonly ParameterName[] = ['fields', 'populate', 'status'];
const OF_LISTS: readonly ParameterName[] = ['filters', 'sort', 'pagination'];
const OF_ARTICLES: readonly ParameterName[] = ['view', 'body'];

/** What a route that gives rows of a type reads, beside words of its own. */
export function parametersOf(name: ReadableName, expects: 'one' | 'many'): ParameterName[] {
  const isList = expects === 'many';
  return [
    ...OF_ROWS,
    ...(isList ? OF_LISTS : []),
    ...(READABLE[name].localized ? (['locale'] as const) : []),
    ...(name === 'article' ? OF_ARTICLES : []),
    ...(name === 'article' && isList ? SCOPE_WORDS : []),
  ];
}

/** @throws NewsroomError NEWSROOM_QUERY_UNKNOWN_PARAMETER */
export function refuseUnknown(given: Record<string, unknown>, known: readonly string[]): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) throw unknownParameter([unknown], known);
}

/**
 * Builds the query of one request from its query string, word by word.
 *
 * @param known all the words of the route; those that are not named here are read by its controller.
 * @throws NewsroomError NEWSROOM_QUERY_UNKNOWN_PARAMETER, NEWSROOM_QUERY_INVALID_PARAMETER
 */
export async function readQuery(
  strapi: Core.Strapi,
  name: ReadableName,
  given: Record<string, unknown>,
  known: readonly string[],
): Promise<ContentQuery> {
  const { localized, defaultSort } = READABLE[name];
  refuseUnknown(given, known);
  const raw = withView(given);
  const vocabulary = vocabularyOf(strapi, name);
  const more = name === 'article' ? [SHOWN_ON] : [];
  const sort = raw.sort === undefined ? [] : readSort(raw.sort, vocabulary, more);
  return {
    filters: raw.filters === undefined ? {} : readFilters(raw.filters, vocabulary),
    sort: sort.length > 0 ? sort : [...defaultSort],
    fields: readFields(raw.fields, vocabulary.fields, vocabulary.shown),
    populate: readPopulate(strapi, name, raw.populate),
    pagination: readPagination(strapi, raw.pagination),
    locale: localized ? await resolveLocale(strapi, raw.locale) : null,
    status: readStatus(raw.status),
    body: readBodyForm(raw.body),
    scope: readScope(raw),
  };
}

export function readStatus(raw: unknown): Status {
  if (raw === undefined || raw === 'published') return 'published';
  if (raw === 'draft') return 'draft';
  throw invalidParameter(['status'], '"published" or "draft"', raw);
}
