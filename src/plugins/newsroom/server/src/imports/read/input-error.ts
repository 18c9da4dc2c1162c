import { NewsroomError } from '../../../../story/errors';

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

/** Whatever reading or cleaning a file threw, as an error with a code of the table. */
export function inputError(error: unknown, path: string): NewsroomError {
  if (error instanceof NewsroomError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (typeof code === 'string' && MISSING.has(code)) {
    return new NewsroomError('NEWSROOM_INPUT_NOT_FOUND', { path });
  }
  if (typeof code === 'string' && code.startsWith('E')) {
    return new NewsroomError('NEWSROOM_INPUT_NOT_READABLE', { path, reason: code });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new NewsroomError('NEWSROOM_STORY_NOT_CLEANED', { path, reason });
}

/** What lies among the stories of a folder and is none: pictures, and lists of subscribers. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'NEWSROOM_INPUT_BINARY',
  'NEWSROOM_TABLE_OF_PEOPLE',
]);

/** Whether a file that can't be read is one that nobody meant; it is noted, and fails nothing. */
export function isPassedOver(inFolder: boolean, { code }: NewsroomError): boolean {
  return inFolder && PASSED_OVER.has(code);
}
