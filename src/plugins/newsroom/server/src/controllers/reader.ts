import type { Context } from 'koa';

import type { Reader } from '../services/content/find';

/** The one place where a request is asked what time it is. */
export function readerOf(ctx: Context): Reader {
  return { auth: ctx.state.auth, origin: ctx.origin, now: new Date() };
}
