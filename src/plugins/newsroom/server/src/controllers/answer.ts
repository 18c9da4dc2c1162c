import { createHash } from 'node:crypto';

import type { Context } from 'koa';

import { isForAll } from '../middlewares/public-answers/public-role';
import { tellShown, tellUntil } from '../middlewares/public-answers/shown';
import { isFresh } from './freshness';

export interface Answer {
  body: string;
  /** With its charset. */
  type: string;
  lastModified: Date | null;
  /** The moment at which the answer was made. */
  now: Date;
  cacheControl: string;
  /** Keys (surrogate-keys.ts) of what alone can change it; null when any article can. */
  shows: readonly string[] | null;
  /** Put before the hash in the ETag, so that If-Match can be told from it alone. */
  revision?: string | null;
}

/** Short: a story that is withdrawn must soon leave the caches between us and its readers. */
export const CHANNEL_CACHE = 'public, max-age=60';

/** What somebody gets who said who they are, by whatever strategy the app has. */
export const OWN_CACHE = 'private, no-cache';

/** Sends a body with its validators, or 304 to a caller who has it already. HEAD follows from Koa. */
export function sendAnswer(ctx: Context, answer: Answer): void {
  const { body, type, cacheControl, revision } = answer;
  tellShown(ctx, answer.shows);
  const lastModified = settledDate(answer);
  if (answer.lastModified && !lastModified) tellUntil(ctx, endOfSecond(answer.now));
  const hash = createHash('sha256').update(body).digest('base64url');
  const etag = revision ? `"${revision}.${hash}"` : `"${hash}"`;
  ctx.set('ETag', etag);
  const isOnesOwn = cacheControl.startsWith('public') && !isForAll(ctx);
  ctx.set('Cache-Control', isOnesOwn ? OWN_CACHE : cacheControl);
  if (lastModified) ctx.set('Last-Modified', lastModified);

  const { 'if-none-match': noneMatch, 'if-modified-since': modifiedSince } = ctx.req.headers;
  if (isFresh({ noneMatch, modifiedSince }, { etag, lastModified })) {
    ctx.status = 304;
    return;
  }
  ctx.status = 200;
  ctx.set('Content-Type', type);
  ctx.body = body;
}

const endOfSecond = (now: Date): number => (Math.floor(now.getTime() / 1000) + 1) * 1000;

/**
 * The date of the last change, which counts whole seconds: it is told only when its second is over,
 * or a second change in it would go unseen.
 */
function settledDate({ lastModified, now }: Answer): string | null {
  if (!lastModified) return null;
  const isOver = Math.floor(lastModified.getTime() / 1000) < Math.floor(now.getTime() / 1000);
  return isOver ? lastModified.toUTCString() : null;
}
