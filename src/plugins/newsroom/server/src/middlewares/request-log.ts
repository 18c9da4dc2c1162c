import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

/** In `ctx.state` of a request that was answered from memory. */
export const KEPT = 'newsroomKept';

/**
 * One line of JSON a request, at the level `http`. It says what the server did and nothing of who asked:
 * no address, no token, and not the query, which holds what somebody searched for.
 */
export function withRequestLog(strapi: Core.Strapi, ctx: Context, next: () => unknown): unknown {
  return strapi.log.isLevelEnabled('http') ? logged(strapi, ctx, next) : next();
}

async function logged(strapi: Core.Strapi, ctx: Context, next: () => unknown): Promise<void> {
  const startedAt = performance.now();
  try {
    await next();
  } finally {
    const line = {
      event: 'newsroom.request',
      requestId: ctx.state.requestId as string,
      method: ctx.method,
      path: ctx.path,
      status: ctx.status,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
      kept: ctx.state[KEPT] === true,
    };
    strapi.log.http(JSON.stringify(line));
  }
}
