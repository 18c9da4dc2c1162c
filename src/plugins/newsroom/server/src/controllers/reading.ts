import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { NewsroomError } from '../../../story/errors';
import { absenceOf } from '../services/channels/withdrawn';
import { findMany, findOne } from '../services/content/find';
import type { Reader } from '../services/content/find';
import { parametersOf, readQuery, refuseUnknown } from '../services/content/query';
import type { ContentQuery } from '../services/content/query';
import type { ParameterName } from '../services/content/query/parameters';
import { describePagination } from '../services/content/query/pagination';
import { readScope } from '../services/content/query/scope';
import { invalidParameter } from '../services/content/query/refuse';
import { readText } from '../services/content/query/values';
import { READABLE } from '../services/content/readable-types';
import type { Row } from '../services/content/row';
import type { TermKind } from '../services/listing/table';
import { resolveLocale } from '../services/locales';
import { archiveMonths } from '../services/reading/archive-months';
import {
  ARCHIVE_PARAMETERS,
  LATEST_PARAMETERS,
  PAGE_PARAMETERS,
  RELATED_PARAMETERS,
} from '../services/reading/parameters';
import { relatedArticleIds } from '../services/reading/related-articles';
import { readerOf } from './reader';
import { only, rowsInOrder } from './search';
import { sendJson } from './send-json';

const RELATED = { standard: 5, most: 25 };

type Given = Record<string, unknown>;

/** Cards, unless the caller says what it wants of a story. */
const asCards = (given: Given): Given =>
  ['view', 'fields', 'populate'].some((word) => given[word] !== undefined)
    ? given
    : { ...given, view: 'card' };

/** Lists for a front page are not counted unless that is asked for. */
async function readCards(
  strapi: Core.Strapi,
  given: Given,
  known: readonly ParameterName[],
): Promise<ContentQuery> {
  const query = await readQuery(strapi, 'article', asCards(given), known);
  const { withCount } = (given.pagination ?? {}) as { withCount?: unknown };
  if (withCount !== undefined) return query;
  return { ...query, pagination: { ...query.pagination, withCount: false } };
}

/** A list as an answer tells of it. */
async function listed(strapi: Core.Strapi, query: ContentQuery, reader: Reader) {
  const { rows, total, cursors } = await findMany(strapi, 'article', query, reader);
  const pagination = describePagination(query.pagination, total);
  return { rows, meta: { pagination, ...(cursors ? { cursors } : {}) } };
}

export const sendLatest =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    const reader = readerOf(ctx);
    const query = await readCards(strapi, ctx.query, LATEST_PARAMETERS);
    const { rows, meta } = await listed(strapi, query, reader);
    sendJson(ctx, { data: rows, meta, now: reader.now });
  };

export const sendRelated =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    const reader = readerOf(ctx);
    const documentId = readText(ctx.params.documentId, ['documentId']);
    const query = await readCards(strapi, ctx.query, RELATED_PARAMETERS);
    const rows = await relatedRows(strapi, documentId, query, reader, readLimit(ctx.query.limit));
    sendJson(ctx, { data: rows, meta: {}, now: reader.now });
  };

/** @throws NewsroomError NEWSROOM_NOT_FOUND, NEWSROOM_GONE for an article that is not public. */
export async function relatedRows(
  strapi: Core.Strapi,
  documentId: string,
  query: ContentQuery,
  reader: Reader,
  limit: number,
): Promise<Row[]> {
  const locale = query.locale!;
  const asked = { documentId, locale, now: reader.now, limit };
  const ids = await relatedArticleIds(strapi, asked);
  if (ids === null) throw await absenceOf(strapi, { locale, documentId });
  const rows = await rowsInOrder(strapi, ids, query, reader);
  return rows.map((row) => only(row, query.fields));
}

export function readLimit(raw: unknown): number {
  if (raw === undefined) return RELATED.standard;
  const limit = typeof raw === 'string' && /^\d{1,3}$/.test(raw) ? Number(raw) : 0;
  if (limit >= 1 && limit <= RELATED.most) return limit;
  throw invalidParameter(['limit'], `a whole number from 1 to ${RELATED.most}`, raw);
}

export const sendArchives =
  (strapi: Core.Strapi) =>
  async (ctx: Context): Promise<void> => {
    refuseUnknown(ctx.query, ARCHIVE_PARAMETERS);
    const { now } = readerOf(ctx);
    const locale = await resolveLocale(strapi, ctx.query.locale);
    const months = await archiveMonths(strapi, { locale, now, scope: readScope(ctx.query) });
    sendJson(ctx, { data: months as unknown as Row[], meta: {}, now });
  };

/** A section, author or tag with its newest stories: all that its page needs, in one request. */
export const sendPage =
  (strapi: Core.Strapi, name: TermKind) =>
  async (ctx: Context): Promise<void> => {
    const reader = readerOf(ctx);
    const slug = readText(ctx.params.slug, ['slug']);
    refuseUnknown(ctx.query, PAGE_PARAMETERS);
    const scoped = { ...ctx.query, [name]: slug };
    const query = await readCards(strapi, scoped, [...PAGE_PARAMETERS, name]);
    const own = await readQuery(strapi, name, {}, parametersOf(name, 'one'));
    const [row, { rows, meta }] = await Promise.all([
      findOne(strapi, name, { slug }, own, reader),
      listed(strapi, query, reader),
    ]);
    if (!row) throw new NewsroomError('NEWSROOM_NOT_FOUND', { what: READABLE[name].what });
    sendJson(ctx, { data: { ...row, articles: rows }, meta, now: reader.now });
  };
