import type { Context } from 'koa';

import { optionalText, wholeNumber } from './request';

/** Which page of rows is asked for, and of which outcome. */
export function pageIn(ctx: Context) {
  return {
    outcome: optionalText(ctx.query, 'outcome'),
    page: wholeNumber(ctx.query, 'page', { least: 1, most: 1_000_000, standard: 1 }),
    pageSize: wholeNumber(ctx.query, 'pageSize', { least: 1, most: 200, standard: 25 }),
  };
}
