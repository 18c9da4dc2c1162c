import type { Context, Next } from 'koa';

import { NewsroomError } from '../../../story/errors';

const NAMES: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  410: 'GoneError',
  412: 'PreconditionFailedError',
  451: 'UnavailableForLegalReasonsError',
};

/**
 * Route middleware, the one place where an error becomes an answer: in Strapi's shape, with the
 * stable code in `error.details.code`. What is not known here is left to Strapi.
 */
export async function answerErrors(ctx: Context, next: Next): Promise<void> {
  try {
    await next();
  } catch (error) {
    const known = asNewsroomError(error);
    if (!known) throw error;
    ctx.status = known.status;
    // A story that is closed now may be open in a second: nobody keeps a refusal.
    ctx.set('Cache-Control', 'no-store');
    ctx.body = {
      data: null,
      error: {
        status: known.status,
        name: NAMES[known.status] ?? 'ApplicationError',
        message: known.message,
        details: { code: known.code, ...known.details },
      },
    };
  }
}

function asNewsroomError(error: unknown): NewsroomError | null {
  if (error instanceof NewsroomError) return error;
  if (!(error instanceof Error) || error.name !== 'ValidationError') return null;
  // Strapi's own check: the caller's role may not find a type that the query goes through.
  const { key, path } =
    (error as Error & { details?: { key?: unknown; path?: unknown } }).details ?? {};
  return new NewsroomError('NEWSROOM_QUERY_UNKNOWN_PARAMETER', {
    parameter: String(path ?? key ?? error.message),
    known: 'what this caller may read',
  });
}
