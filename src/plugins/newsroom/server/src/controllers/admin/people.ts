import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { PERSON_KINDS } from '../../../../shared/admin/people';
import type { PersonKind } from '../../../../shared/admin/people';
import { storiesWith } from '../../services/admin/people/articles-with';
import { findPerson } from '../../services/admin/people/find-person';
import { listPeople } from '../../services/admin/people/list-people';
import { makeAuthor } from '../../services/admin/people/make-author';
import { mergeAuthors } from '../../services/admin/people/merge-authors';
import { findMerge, mergePlan } from '../../services/admin/people/merge-plan';
import { bodyOf, oneOf, optionalText, textOf, wholeNumber } from './request';

/** Authors and contributors. Shapes are those of `shared/admin/people`. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    const search = optionalText(ctx.query, 'search', 255);
    ctx.body = { data: await listPeople(strapi, { kind: kindOf(ctx), search, ...pageOf(ctx) }) };
  },

  async stories(ctx: Context) {
    const kind = kindOf(ctx);
    const { id: rowId } = await findPerson(strapi, kind, idOf(ctx));
    const { page, pageSize } = pageOf(ctx);
    const { stories, total } = await storiesWith(strapi, { kind, rowId }, { page, pageSize });
    ctx.body = { data: { rows: stories, page, pageSize, total } };
  },

  async planMerge(ctx: Context) {
    const merge = await findMerge(strapi, {
      goes: idOf(ctx),
      stays: textOf(ctx.query, 'into', 64),
    });
    ctx.body = { data: await mergePlan(strapi, merge) };
  },

  async merge(ctx: Context) {
    const stays = textOf(bodyOf(ctx), 'into', 64);
    ctx.body = { data: await mergeAuthors(strapi, { goes: idOf(ctx), stays }) };
  },

  async makeAuthor(ctx: Context) {
    const author = optionalText(bodyOf(ctx), 'author', 64);
    ctx.status = 201;
    ctx.body = { data: await makeAuthor(strapi, { contributor: idOf(ctx), author }) };
  },
});

const idOf = (ctx: Context) => String(ctx.params.id);

const kindOf = (ctx: Context): PersonKind => oneOf(ctx.params, 'kind', PERSON_KINDS);

const pageOf = (ctx: Context) => ({
  page: wholeNumber(ctx.query, 'page', { least: 1, most: 1_000_000, standard: 1 }),
  pageSize: wholeNumber(ctx.query, 'pageSize', { least: 1, most: 100, standard: 25 }),
});
