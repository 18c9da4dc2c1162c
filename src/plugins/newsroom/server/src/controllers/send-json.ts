import type { Context } from 'koa';

import { rowsOf } from '../services/content/row';
import type { Row } from '../services/content/row';
import { sendAnswer } from './answer';

/** Answers in Strapi's shape: `{data, meta}`. */
export function sendJson(
  ctx: Context,
  data: Row | Row[],
  meta: Row,
  lastStateChange: Date | null = null,
): void {
  const newest = Math.max(newestUpdate(rowsOf(data)), lastStateChange?.getTime() ?? 0);
  // What is shown depends on what the caller may read.
  ctx.vary('Authorization');
  sendAnswer(ctx, {
    body: JSON.stringify({ data, meta }),
    type: 'application/json; charset=utf-8',
    lastModified: newest > 0 ? new Date(newest) : null,
    cacheControl: ctx.get('Authorization')
      ? 'private, no-cache'
      : 'public, max-age=0, must-revalidate',
  });
}

/** Of everything that is shown: a byline changes when its author does. 0 when nothing tells. */
function newestUpdate(rows: readonly Row[]): number {
  const moments = rows.flatMap((row) => [
    typeof row.updatedAt === 'string' ? Date.parse(row.updatedAt) : 0,
    ...Object.values(row).map((value) => newestUpdate(rowsOf(value))),
  ]);
  return Math.max(0, ...moments);
}
