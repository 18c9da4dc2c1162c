import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { callerMay, draftsAreClosed } from '../gate/caller';
import type { Reader } from '../services/content/find';
import type { Status } from '../services/content/query';

/** The one place where a request is asked what time it is. */
export function readerOf(ctx: Context): Reader {
  return { auth: ctx.state.auth, origin: ctx.origin, now: new Date() };
}

/** @throws NewsroomError NEWSROOM_DRAFTS_ARE_CLOSED for a caller who may not read drafts. */
export async function checkStatus(
  strapi: Core.Strapi,
  ctx: Context,
  status: Status,
): Promise<void> {
  if (status === 'draft' && !(await callerMay(strapi, ctx.state.auth, 'readDrafts'))) {
    throw draftsAreClosed();
  }
}
