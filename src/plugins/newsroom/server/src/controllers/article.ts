import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { absenceOf } from '../services/channels/withdrawn';
import { findOne } from '../services/content/find';
import { documentAt } from '../services/content/former-slug';
import { parametersOf, readQuery } from '../services/content/query';
import { readText } from '../services/content/query/values';
import { contentController } from './content';
import { checkStatus, readerOf } from './reader';
import { sendArchives, sendLatest, sendRelated } from './reading';
import { sendSearch } from './search';
import { sendJson } from './send-json';
import { writeController } from './write';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...contentController('article')({ strapi }),
  ...writeController('article')({ strapi }),

  search: sendSearch(strapi),
  latest: sendLatest(strapi),
  related: sendRelated(strapi),
  archives: sendArchives(strapi),

  /** The drafts, newest change first: what an editor's own frontend works through. */
  async findDrafts(ctx: Context): Promise<void> {
    const query = { sort: 'updatedAt:desc', ...ctx.query, status: 'draft' };
    await contentController('article')({ strapi }).find(Object.assign(ctx, { query }));
  },

  /**
   * A former slug answers with the article too, and `meta.redirectedFrom` names it: a frontend needs
   * one request, and sends its own readers on to `meta.slug`.
   */
  async findBySlug(ctx: Context): Promise<void> {
    const slug = readText(ctx.params.slug, ['slug']);
    const reader = readerOf(ctx);
    const { now } = reader;
    const query = await readQuery(strapi, 'article', ctx.query, parametersOf('article', 'one'));
    const { status } = query;
    await checkStatus(strapi, ctx, status);

    const current = await findOne(strapi, 'article', { slug }, query, reader);
    if (current) return sendJson(ctx, { data: current, meta: {}, now, status });

    const documentId = await documentAt(strapi, query.locale!, slug);
    const withSlug = { ...query, fields: [...new Set([...query.fields, 'slug'])] };
    const moved =
      documentId &&
      (await findOne(strapi, 'article', { document_id: documentId }, withSlug, reader));
    if (!moved) throw await absenceOf(strapi, { locale: query.locale!, slug });
    sendJson(ctx, { data: moved, meta: { redirectedFrom: slug, slug: moved.slug }, now, status });
  },
});
