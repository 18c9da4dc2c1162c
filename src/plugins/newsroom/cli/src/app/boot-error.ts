import { ERROR_KINDS, NewsroomError } from '../../../story/errors';
import type { ErrorCode } from '../../../story/errors';

/** Why an app did not come up, with a code: everything here means exit code 3. */
export function bootError(error: unknown, folder: string): NewsroomError {
  if (error instanceof NewsroomError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  // The app's guard throws before the plugin's own classes are there; its code leads the message.
  const [, code] = /^(NEWSROOM_\w+):/.exec(reason) ?? [];
  if (code !== undefined && code in ERROR_KINDS) {
    return new NewsroomError(code as ErrorCode, { path: folder });
  }
  return isDatabaseError(error)
    ? new NewsroomError('NEWSROOM_DATABASE_UNUSABLE', { reason })
    : new NewsroomError('NEWSROOM_APP_NOT_STARTED', { path: folder, reason });
}

/** Drivers and sockets name their errors; Strapi's own configuration errors have no code. */
function isDatabaseError(error: unknown): boolean {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return name === 'KnexTimeoutError' || (typeof code === 'string' && !code.startsWith('ERR_'));
}
