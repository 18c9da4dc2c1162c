import type { Context, Next } from 'koa';

import { NewsroomError } from '../../../../story/errors';

/**
 * Route middleware: our own errors in the shape that the admin shows to people, with the stable code
 * in `error.details.code`. Everything else is Strapi's to answer and to log.
 */
export async function answerAdminErrors(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
    const { status, message, code, details } = error;
    ctx.status = status;
    ctx.body = {
      data: null,
      error: { status, name: 'NewsroomError', message, details: { code, ...details } },
    };
  }
}
