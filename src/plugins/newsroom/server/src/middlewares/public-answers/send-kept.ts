import type { Context } from 'koa';

import { isFresh } from '../../controllers/freshness';
import { KEPT } from '../request-log';
import { bestCoding, identityOf, withoutCoding } from './kept-answer';
import type { KeptAnswer, Variant } from './kept-answer';
import { isForAll } from './public-role';

/** Belong to one answer, not to what is answered. */
const OF_ONE_ANSWER = ['x-request-id', 'x-response-time', 'date', 'connection', 'keep-alive'];

/** An answer that may be kept: complete, public and with an ETag; null for all others. */
export function capture(ctx: Context): Variant | null {
  const { body, status } = ctx;
  if (status !== 200 || typeof body !== 'string' || !isForAll(ctx)) return null;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(ctx.response.headers)) {
    if (value === undefined || OF_ONE_ANSWER.includes(name)) continue;
    headers[name] = Array.isArray(value) ? value.join(', ') : String(value);
  }
  const isPublic = /\bpublic\b/.test(headers['cache-control'] ?? '');
  if (!isPublic || !headers.etag || headers['set-cookie'] || headers['content-encoding']) {
    return null;
  }
  headers.vary = headers.vary ? `${headers.vary}, Accept-Encoding` : 'Accept-Encoding';
  return identityOf({ body: Buffer.from(body), headers });
}

/** Past Koa's own writing of a response, which costs a third of the speed. */
export function sendKept(ctx: Context, kept: KeptAnswer, requestId: string): void {
  const { req, res } = ctx;
  const variant =
    kept.variants[bestCoding(req.headers['accept-encoding'] as string | undefined)] ??
    kept.variants.identity;
  ctx.respond = false;
  ctx.state[KEPT] = true;
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  if (isCallersCopy(ctx, kept)) {
    res.writeHead(304, [...variant.freshHeaders, 'x-request-id', requestId]);
    res.end();
  } else {
    res.writeHead(200, [...variant.allHeaders, 'x-request-id', requestId]);
    res.end(ctx.method === 'HEAD' ? undefined : variant.body);
  }
}

/** A copy that was sent compressed is told from others by its tag. */
function isCallersCopy({ req }: Context, { variants, lastModified }: KeptAnswer): boolean {
  const { 'if-none-match': tags, 'if-modified-since': modifiedSince } = req.headers;
  const noneMatch = tags && withoutCoding(tags);
  return isFresh({ noneMatch, modifiedSince }, { etag: variants.identity.etag, lastModified });
}
