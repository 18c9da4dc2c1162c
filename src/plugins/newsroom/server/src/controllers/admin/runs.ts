import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { findRun } from '../../imports/journal/runs';
import {
  startReclean,
  startResume,
  startUndo,
  stopReclean,
} from '../../services/admin/import-desk/run-acts';
import {
  listRuns,
  recleanRowsOf,
  recordsOf,
  reportOf,
} from '../../services/admin/import-desk/runs';
import { pageIn } from './page-in';

/** What imports did, and what can be done with them afterwards. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async listRuns(ctx: Context) {
    ctx.body = { data: await listRuns(strapi, pageIn(ctx)) };
  },

  async findRun(ctx: Context) {
    ctx.body = { data: await reportOf(strapi, idOf(ctx)) };
  },

  async undoRun(ctx: Context) {
    ctx.status = 202;
    ctx.body = { data: startUndo(strapi, idOf(ctx)) };
  },

  async resumeRun(ctx: Context) {
    ctx.status = 202;
    ctx.body = { data: startResume(strapi, idOf(ctx)) };
  },

  async previewReclean(ctx: Context) {
    const { documentId } = await findRun(strapi, idOf(ctx));
    ctx.status = 202;
    ctx.body = { data: startReclean(strapi, documentId, { isDryRun: true }) };
  },

  async recleanRun(ctx: Context) {
    const { documentId } = await findRun(strapi, idOf(ctx));
    ctx.status = 202;
    ctx.body = { data: startReclean(strapi, documentId, { isDryRun: false }) };
  },

  stopReclean(ctx: Context) {
    stopReclean(idOf(ctx));
    ctx.status = 204;
  },

  async findRecleanRows(ctx: Context) {
    ctx.body = { data: await recleanRowsOf(strapi, idOf(ctx), pageIn(ctx)) };
  },

  async findRecords(ctx: Context) {
    ctx.body = { data: await recordsOf(strapi, idOf(ctx), pageIn(ctx)) };
  },
});

const idOf = (ctx: Context) => String(ctx.params.id);
