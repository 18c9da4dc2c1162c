import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { NewsroomError } from '../../../story/errors';

/** What a role or a token may be granted beyond reading what is public. */
export const RIGHTS = {
  /** Reading drafts, and through them what is embargoed, withheld or canceled. */
  readDrafts: 'plugin::newsroom.article.findDrafts',
  publish: 'plugin::newsroom.article.publish',
} as const;

export type Right = keyof typeof RIGHTS;

/** In `ctx.state` of a request that asked for drafts and got them. */
export const DRAFTS_ARE_SHOWN = 'newsroomDraftsAreShown';

/** The request of the content API (REST or GraphQL) that this code runs for; null for all else. */
export function contentApiRequest(strapi: Core.Strapi): Context | null {
  const ctx = strapi.requestContext.get() as Context | undefined;
  return ctx?.state?.route?.info?.type === 'content-api' ? ctx : null;
}

/** Whether the caller of a request has the right; a full-access token has all. */
export async function callerMay(
  strapi: Core.Strapi,
  auth: unknown,
  right: Right,
): Promise<boolean> {
  if (!auth) return false;
  try {
    await strapi.get('auth').verify(auth, { scope: [RIGHTS[right]] });
    return true;
  } catch {
    return false;
  }
}

export const draftsAreClosed = () =>
  new NewsroomError('NEWSROOM_DRAFTS_ARE_CLOSED', { permission: RIGHTS.readDrafts });
