import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { readLimit, relatedRows } from '../controllers/reading';
import { foundRows } from '../controllers/search';
import { withStrapiErrors } from '../documents/strapi-errors';
import { openly } from '../gate/sight';
import { openDesk } from '../services/channels/desk';
import { tombstonesOf } from '../services/channels/withdrawn';
import { findMany, findOne } from '../services/content/find';
import type { Reader } from '../services/content/find';
import { documentAt } from '../services/content/former-slug';
import { readQuery } from '../services/content/query';
import type { ContentQuery } from '../services/content/query';
import { PARAMETERS } from '../services/content/query/parameters';
import { invalidParameter } from '../services/content/query/refuse';
import { readScope } from '../services/content/query/scope';
import { vocabularyOf } from '../services/content/query/vocabulary';
import { resolveLocale } from '../services/locales';
import { archiveMonths } from '../services/reading/archive-months';

type Arguments = Record<string, unknown>;

interface GraphqlContext {
  state: { auth: unknown };
  koaContext: Context;
}

type Answer = (asked: { given: Arguments; reader: Reader }) => Promise<unknown>;

const TOMBSTONES_AT_MOST = 500;

/** One for each query of type-definitions.ts: the services of the REST API, and so the same gate. */
export function readingResolvers(strapi: Core.Strapi): Record<string, unknown> {
  const answers: Record<string, Answer> = {
    async newsroomLatest({ given, reader }) {
      const { rows, cursors } = await findMany(strapi, 'article', await queryOf(given), reader);
      return { nodes: rows, cursors: cursors ?? {} };
    },

    async newsroomSearch({ given: { q, by = 'relevance', ...given }, reader }) {
      const asked = { text: String(q), by: by as 'relevance' | 'date' };
      const { rows, total } = await foundRows(strapi, await queryOf(given), reader, asked);
      return { hits: rows.map((row) => ({ article: row, highlights: row.highlights })), total };
    },

    async newsroomRelated({ given: { documentId, limit, ...given }, reader }) {
      const most = readLimit(limit === undefined ? undefined : String(limit));
      return relatedRows(strapi, String(documentId), await queryOf(given), reader, most);
    },

    async newsroomArchives({ given, reader: { now } }) {
      const locale = await resolveLocale(strapi, given.locale);
      return archiveMonths(strapi, { locale, now, scope: readScope(given) });
    },

    async newsroomArticleBySlug({ given: { slug: asked, ...given }, reader }) {
      const slug = String(asked);
      const query = await queryOf(given);
      const locale = query.locale!;
      const current = await findOne(strapi, 'article', { slug }, query, reader);
      if (current) return { article: current };
      // Addresses and tombstones are the desk’s own tables: what of them is told here is told by the routes.
      const documentId = await openly(() => documentAt(strapi, locale, slug));
      const moved =
        documentId &&
        (await findOne(strapi, 'article', { document_id: documentId }, query, reader));
      if (moved) return { article: moved, redirectedFrom: slug };
      const gone = await openly(() => tombstonesOf(strapi).goneAt({ locale, slug }));
      if (!gone) return { absence: 'NOT_FOUND' };
      return { absence: gone.status === 451 ? 'GONE_BY_LAW' : 'GONE' };
    },

    async newsroomTombstones({ given: { since, limit = 100, locale }, reader }) {
      if (!Number.isInteger(limit) || Number(limit) < 1 || Number(limit) > TOMBSTONES_AT_MOST) {
        throw invalidParameter(['limit'], `a whole number from 1 to ${TOMBSTONES_AT_MOST}`, limit);
      }
      const desk = await openly(() => openDesk(strapi, { ...reader, locale }));
      const range = { since: new Date(since as string), limit: Number(limit) };
      return openly(() => tombstonesOf(strapi).within(desk, range));
    },
  };

  /** All that a row has of its own; GraphQL asks for relations itself, through the gate. */
  async function queryOf({ limit, start, cursor, ...given }: Arguments): Promise<ContentQuery> {
    const pagination = Object.entries({ limit, start, cursor }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const query = await readQuery(
      strapi,
      'article',
      { ...given, populate: 'false', pagination: Object.fromEntries(pagination) },
      Object.keys(PARAMETERS),
    );
    return {
      ...query,
      fields: [...vocabularyOf(strapi, 'article').fields],
      pagination: { ...query.pagination, withCount: false },
    };
  }

  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      (_parent: unknown, given: Arguments, { state, koaContext }: GraphqlContext) => {
        const reader = { auth: state.auth, origin: koaContext.origin, now: new Date() };
        return withStrapiErrors(() => answer({ given: said(given), reader }));
      },
    ]),
  );
}

/** GraphQL says null for what was left out by a variable. */
const said = (given: Arguments): Arguments =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
