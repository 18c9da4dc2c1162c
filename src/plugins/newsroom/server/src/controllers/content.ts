import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { NewsroomError } from '../../../story/errors';
import { absenceOf } from '../services/channels/withdrawn';
import { findMany, findOne } from '../services/content/find';
import { parametersOf, readQuery } from '../services/content/query';
import { readText } from '../services/content/query/values';
import { describePagination } from '../services/content/query/pagination';
import { READABLE } from '../services/content/readable-types';
import type { ReadableName } from '../services/content/readable-types';
import { revisionOf } from '../services/content/revision';
import { checkStatus, readerOf } from './reader';
import { sendJson } from './send-json';

/** `find` and `findOne` of one type. */
export function contentController(name: ReadableName) {
  return ({ strapi }: { strapi: Core.Strapi }) => ({
    async find(ctx: Context): Promise<void> {
      const reader = readerOf(ctx);
      const query = await readQuery(strapi, name, ctx.query, parametersOf(name, 'many'));
      await checkStatus(strapi, ctx, query.status);
      const { rows, total, cursors, stateChange } = await findMany(strapi, name, query, reader);
      const meta = {
        pagination: describePagination(query.pagination, total),
        ...(cursors ? { cursors } : {}),
      };
      sendJson(ctx, { data: rows, meta, now: reader.now, stateChange, status: query.status });
    },

    async findOne(ctx: Context): Promise<void> {
      const query = await readQuery(strapi, name, ctx.query, parametersOf(name, 'one'));
      await checkStatus(strapi, ctx, query.status);
      const documentId = readText(ctx.params.documentId, ['documentId']);
      const reader = readerOf(ctx);
      const row = await findOne(strapi, name, { document_id: documentId }, query, reader);
      if (!row) throw await missing(strapi, name, { locale: query.locale, documentId });
      const { status } = query;
      const revision =
        status === 'draft' ? await revisionOf(strapi, READABLE[name].uid, row) : null;
      sendJson(ctx, { data: row, meta: {}, now: reader.now, status, revision });
    },
  });
}

/** An article may have been taken back; of everything else there is nothing to tell. */
async function missing(
  strapi: Core.Strapi,
  name: ReadableName,
  { locale, documentId }: { locale: string | null; documentId: string },
): Promise<NewsroomError> {
  if (name === 'article' && locale) return absenceOf(strapi, { locale, documentId });
  return new NewsroomError('NEWSROOM_NOT_FOUND', { what: READABLE[name].what });
}
