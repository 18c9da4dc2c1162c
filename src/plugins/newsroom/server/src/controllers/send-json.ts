import type { Context } from 'koa';

import type { Status } from '../services/content/query';
import type { Row } from '../services/content/row';
import { newestUpdate } from '../services/newest-update';
import { OWN_CACHE, sendAnswer } from './answer';

interface JsonAnswer {
  data: Row | Row[];
  meta: Row;
  now: Date;
  /** When the state of any article last changed, for a list that one may have left. */
  stateChange?: Date | null;
  status?: Status;
  /** What If-Match of a later write is compared with. */
  revision?: string | null;
}

/** Answers in Strapi's shape: `{data, meta}`. */
export function sendJson(ctx: Context, answer: JsonAnswer): void {
  const { data, meta, now, stateChange = null, status = 'published', revision = null } = answer;
  // Of everything that is shown: a byline changes when its author does.
  const newest = Math.max(newestUpdate(data), stateChange?.getTime() ?? 0);
  // What is shown depends on what the caller may read.
  ctx.vary('Authorization');
  sendAnswer(ctx, {
    body: JSON.stringify({ data, meta }),
    type: 'application/json; charset=utf-8',
    lastModified: newest > 0 ? new Date(newest) : null,
    now,
    revision,
    shows: null,
    cacheControl: cacheControlFor(ctx, status),
  });
}

function cacheControlFor(ctx: Context, status: Status): string {
  if (status === 'draft') return 'private, no-store';
  return ctx.get('Authorization') ? OWN_CACHE : 'public, max-age=0, must-revalidate';
}
