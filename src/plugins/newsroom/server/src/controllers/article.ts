import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { NewsroomError } from '../../../story/errors';
import { findOne } from '../services/content/find';
import { documentAt } from '../services/content/former-slug';
import { readQuery } from '../services/content/query';
import { readText } from '../services/content/query/values';
import { contentController } from './content';
import { readerOf } from './reader';
import { sendJson } from './send-json';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...contentController('article')({ strapi }),

  /**
   * A former slug answers with the article too, and `meta.redirectedFrom` names it: a frontend needs
   * one request, and sends its own readers on to `meta.slug`.
   */
  async findBySlug(ctx: Context): Promise<void> {
    const slug = readText(ctx.params.slug, ['slug']);
    const reader = readerOf(ctx);
    const { now } = reader;
    const query = await readQuery(strapi, 'article', ctx.query, 'one');

    const current = await findOne(strapi, 'article', { slug }, query, reader);
    if (current) return sendJson(ctx, { data: current, meta: {}, now });

    const documentId = await documentAt(strapi, query.locale!, slug);
    const withSlug = { ...query, fields: [...new Set([...query.fields, 'slug'])] };
    const moved =
      documentId && (await findOne(strapi, 'article', { documentId }, withSlug, reader));
    if (!moved) throw new NewsroomError('NEWSROOM_NOT_FOUND', { what: 'article' });
    sendJson(ctx, { data: moved, meta: { redirectedFrom: slug, slug: moved.slug }, now });
  },
});
