import type { Core } from '@strapi/strapi';

import { resolveLocale } from '../../locales';
import { READABLE } from '../readable-types';
import type { ReadableName } from '../readable-types';
import { readFields } from './fields';
import { readFilters } from './filters';
import type { Filters } from './filters';
import { readPagination } from './pagination';
import type { Pagination } from './pagination';
import { readPopulate } from './populate';
import type { Populate } from './populate';
import { invalidParameter, unknownParameter } from './refuse';
import { readSort } from './sort';
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
}

export type Status = 'published' | 'draft';

const ONE = ['fields', 'populate', 'status'];
/** Of articles alone. */
const ARTICLE_WORDS = ['view', 'body'];
const MANY = [...ONE, 'filters', 'sort', 'pagination'];

/** What a route that gives rows of a type reads. */
export function parametersOf(name: ReadableName, expects: 'one' | 'many'): string[] {
  return [
    ...(expects === 'one' ? ONE : MANY),
    ...(READABLE[name].localized ? ['locale'] : []),
    ...(name === 'article' ? ARTICLE_WORDS : []),
  ];
}

/**
 * Builds the query of one request from its query string, word by word.
 *
 * @throws NewsroomError NEWSROOM_QUERY_UNKNOWN_PARAMETER, NEWSROOM_QUERY_INVALID_PARAMETER
 */
export async function readQuery(
  strapi: Core.Strapi,
  name: ReadableName,
  given: Record<string, unknown>,
  expects: 'one' | 'many',
): Promise<ContentQuery> {
  const { localized, defaultSort } = READABLE[name];
  const known = parametersOf(name, expects);
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) throw unknownParameter([unknown], known);
  const raw = withView(given);
  const vocabulary = vocabularyOf(strapi, name);
  const sort = raw.sort === undefined ? [] : readSort(raw.sort, vocabulary);
  return {
    filters: raw.filters === undefined ? {} : readFilters(raw.filters, vocabulary),
    sort: sort.length > 0 ? sort : [...defaultSort],
    fields: readFields(raw.fields, vocabulary.fields, vocabulary.shown),
    populate: readPopulate(strapi, name, raw.populate),
    pagination: readPagination(strapi, raw.pagination),
    locale: localized ? await resolveLocale(strapi, raw.locale) : null,
    status: readStatus(raw.status),
    body: readBodyForm(raw.body),
  };
}

export function readStatus(raw: unknown): Status {
  if (raw === undefined || raw === 'published') return 'published';
  if (raw === 'draft') return 'draft';
  throw invalidParameter(['status'], '"published" or "draft"', raw);
}
