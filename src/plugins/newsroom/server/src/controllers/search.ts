import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { excerpt, highlight, LONGEST_QUERY, parseSearch } from '../../../story/search';
import type { SearchQuery } from '../../../story/search';
import { findMany } from '../services/content/find';
import type { Reader } from '../services/content/find';
import { readQuery } from '../services/content/query';
import type { ContentQuery } from '../services/content/query';
import { describePagination } from '../services/content/query/pagination';
import { invalidParameter } from '../services/content/query/refuse';
import { readText } from '../services/content/query/values';
import { matching } from '../services/content/read/source';
import type { Row } from '../services/content/row';
import { RANKED_AT_MOST, searchArticles } from '../services/search/search-articles';
import { SEARCH_PARAMETERS } from '../services/search/search-parameters';
import { readerOf } from './reader';
import { sendJson } from './send-json';

/** What of a story is looked through for the marks of a result. */
const MARKED = ['headline', 'standfirst', 'plainText'];

const BY = ['relevance', 'date'] as const;

/** Public stories that hold what is sought, the best first, each with what was found in it. */
export const sendSearch =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    const reader = readerOf(ctx);
    const query = await readQuery(strapi, 'article', ctx.query, SEARCH_PARAMETERS);
    const text = readText(ctx.query.q, ['q']);
    if (text.length > LONGEST_QUERY) {
      throw invalidParameter(['q'], `at most ${LONGEST_QUERY} characters`, text);
    }
    const by = BY.find((known) => known === (ctx.query.by ?? 'relevance'));
    if (!by) throw invalidParameter(['by'], `one of ${BY.join(', ')}`, ctx.query.by);

    const { rows, total } = await foundRows(strapi, query, reader, { text, by });
    const { pagination } = query;
    sendJson(ctx, {
      data: rows,
      meta: {
        pagination: describePagination(pagination, total),
        // Beyond it nothing is ranked, and so neither counted nor shown.
        ...(total >= RANKED_AT_MOST ? { onlyTheLast: RANKED_AT_MOST } : {}),
      },
      now: reader.now,
    });
  };

export async function foundRows(
  strapi: Core.Strapi,
  query: ContentQuery,
  reader: Reader,
  { text, by }: { text: string; by: (typeof BY)[number] },
): Promise<{ rows: Row[]; total: number }> {
  const locale = query.locale!;
  const sought = parseSearch(text, locale);
  const hasFilters = Object.keys(query.filters).length > 0;
  const { ids, total } = await searchArticles(strapi, {
    query: sought,
    locale,
    now: reader.now,
    scope: query.scope,
    by,
    offset: query.pagination.offset,
    limit: query.pagination.limit,
    within: hasFilters ? matching(strapi, 'article', query.filters) : null,
  });
  const rows = await rowsInOrder(strapi, ids, query, reader);
  return { rows: rows.map((row) => withMarks(row, query.fields, sought, locale)), total };
}

/** Rows of public stories by id, in the order of the ids. */
export async function rowsInOrder(
  strapi: Core.Strapi,
  ids: readonly number[],
  query: ContentQuery,
  reader: Reader,
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const { rows } = await findMany(
    strapi,
    'article',
    {
      ...query,
      fields: [...new Set([...query.fields, ...MARKED])],
      filters: {},
      scope: { section: null, author: null, tag: null, from: null, before: null },
      pagination: { offset: 0, limit: ids.length, withCount: false, by: 'page', cursor: null },
    },
    reader,
    { id: ids },
  );
  const byId = new Map(rows.map((row) => [Number(row.id), row] as const));
  return ids.flatMap((id): Row[] => {
    const row = byId.get(id);
    return row ? [row] : [];
  });
}

/** `highlights` are HTML: escaped, with what was found in `<mark>`. */
function withMarks(row: Row, fields: readonly string[], sought: SearchQuery, locale: string): Row {
  const text = (name: string) => (typeof row[name] === 'string' ? (row[name] as string) : '');
  const highlights = {
    headline: highlight(text('headline'), sought, locale),
    standfirst: highlight(text('standfirst'), sought, locale),
    text: excerpt(text('plainText'), sought, locale),
  };
  return { ...only(row, fields), highlights };
}

/** Without what was read only to be looked through. */
export const only = (row: Row, fields: readonly string[]): Row =>
  Object.fromEntries(
    Object.entries(row).filter(([name]) => !MARKED.includes(name) || fields.includes(name)),
  );
