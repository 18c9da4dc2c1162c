import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { NewsroomError } from '../../../story/errors';
import { callerMay, RIGHTS } from '../gate/caller';
import { findOne } from '../services/content/find';
import { parametersOf, readQuery } from '../services/content/query';
import { invalidParameter, unknownParameter } from '../services/content/query/refuse';
import { readText } from '../services/content/query/values';
import { READABLE } from '../services/content/readable-types';
import type { ReadableName } from '../services/content/readable-types';
import { revisionFrom } from '../services/content/revision';
import { writtenFields } from '../services/content/writable-fields';
import { changeDocument } from '../services/content/write';
import type { Change, Written } from '../services/content/write';
import { resolveLocale } from '../services/locales';
import { readerOf } from './reader';

const KNOWN = ['locale', 'status'];

/** `create`, `update` and `delete` of one type, and `publish` and `unpublish` of an article. */
export function writeController(name: ReadableName) {
  return ({ strapi }: { strapi: Core.Strapi }) => {
    const type = READABLE[name];

    async function run(ctx: Context, change: Pick<Change, 'action' | 'data'>): Promise<Written> {
      const unknown = Object.keys(ctx.query).find((key) => !KNOWN.includes(key));
      if (unknown !== undefined) throw unknownParameter([unknown], KNOWN);
      const { documentId } = ctx.params as { documentId?: string };
      return changeDocument(strapi, {
        ...change,
        type,
        documentId: documentId === undefined ? null : readText(documentId, ['documentId']),
        locale: type.localized ? await localeOf(ctx) : null,
        publish: name === 'article' && (await publishes(ctx)),
        ifMatch: ctx.get('If-Match'),
      });
    }

    const localeOf = (ctx: Context) => resolveLocale(strapi, ctx.query.locale);

    /** Never without being asked: Strapi's own routes publish what is posted. */
    async function publishes(ctx: Context): Promise<boolean> {
      const { status } = ctx.query;
      if (status === undefined || status === 'draft') return false;
      if (status !== 'published') {
        throw invalidParameter(['status'], '"draft" or "published"', status);
      }
      if (await callerMay(strapi, ctx.state.auth, 'publish')) return true;
      throw new NewsroomError('NEWSROOM_PUBLISH_NOT_ALLOWED', { permission: RIGHTS.publish });
    }

    const dataOf = (ctx: Context) => writtenFields(strapi, name, ctx.request, ctx.state.auth);

    /** The row for those who may read it, else its keys: enough to go on with. */
    async function send(ctx: Context, { row }: Written): Promise<void> {
      const key = { documentId: row.documentId, ...(row.locale ? { locale: row.locale } : {}) };
      const asked = { ...(row.locale ? { locale: row.locale } : {}) };
      const drafts = await callerMay(strapi, ctx.state.auth, 'readDrafts');
      const query = await readQuery(strapi, name, asked, parametersOf(name, 'one'));
      const shown = await findOne(
        strapi,
        name,
        { document_id: String(row.documentId) },
        drafts ? { ...query, status: 'draft' } : query,
        readerOf(ctx),
      );
      ctx.set('Cache-Control', 'private, no-store');
      ctx.set('ETag', `"${revisionFrom(row)}"`);
      ctx.body = { data: shown ?? key, meta: {} };
    }

    return {
      async create(ctx: Context): Promise<void> {
        const written = await run(ctx, { action: 'create', data: await dataOf(ctx) });
        ctx.status = 201;
        await send(ctx, written);
      },

      async update(ctx: Context): Promise<void> {
        await send(ctx, await run(ctx, { action: 'update', data: await dataOf(ctx) }));
      },

      async delete(ctx: Context): Promise<void> {
        await run(ctx, { action: 'delete', data: {} });
        ctx.status = 204;
      },

      async publish(ctx: Context): Promise<void> {
        await send(ctx, await run(ctx, { action: 'publish', data: {} }));
      },

      async unpublish(ctx: Context): Promise<void> {
        await send(ctx, await run(ctx, { action: 'unpublish', data: {} }));
      },
    };
  };
}
