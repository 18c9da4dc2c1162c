import type { Context } from 'koa';

import type { Row } from '../services/content/row';
import { newestUpdate } from '../services/newest-update';
import { sendAnswer } from './answer';

interface JsonAnswer {
  data: Row | Row[];
  meta: Row;
  now: Date;
  /** When the state of any article last changed, for a list that one may have left. */
  stateChange?: Date | null;
}

/** Answers in Strapi's shape: `{data, meta}`. */
export function sendJson(ctx: Context, { data, meta, now, stateChange = null }: JsonAnswer): void {
  // Of everything that is shown: a byline changes when its author does.
  const newest = Math.max(newestUpdate(data), stateChange?.getTime() ?? 0);
  // What is shown depends on what the caller may read.
  ctx.vary('Authorization');
  sendAnswer(ctx, {
    body: JSON.stringify({ data, meta }),
    type: 'application/json; charset=utf-8',
    lastModified: newest > 0 ? new Date(newest) : null,
    now,
    cacheControl: ctx.get('Authorization')
      ? 'private, no-cache'
      : 'public, max-age=0, must-revalidate',
  });
}
