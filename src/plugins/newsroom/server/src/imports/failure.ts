import { ERROR_KINDS, NewsroomError } from '../../../story/errors';
import type { ErrorCode } from '../../../story/errors';

/** Why a row failed, as code and words. */
export interface Failure {
  code: ErrorCode;
  reason: string;
}

/** Errors of the lifecycle hooks arrive as Strapi's own, with our code in their details. */
export function failureOf(error: unknown): Failure {
  if (error instanceof NewsroomError) return { code: error.code, reason: error.message };
  const { message, details } = error as { message?: string; details?: { code?: unknown } };
  const code = details?.code;
  if (typeof code === 'string' && code in ERROR_KINDS) {
    return { code: code as ErrorCode, reason: message ?? code };
  }
  const failed = new NewsroomError('NEWSROOM_IMPORT_ROW_FAILED', { reason: plainReason(error) });
  return { code: failed.code, reason: failed.message };
}

/** A database's error quotes the whole statement, article included, before it says what is wrong. */
function plainReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const { sqlMessage } = error as { sqlMessage?: string };
  return sqlMessage ?? message.slice(message.lastIndexOf(' - ') + 1).replace(/^- /, '');
}
