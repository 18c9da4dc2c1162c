import { NewsroomError } from '../../../../../story/errors';

const LONGEST_PATH = 400;
const LONGEST_NAME = 120;

/**
 * The way below a batch that an upload asks for. What a browser or an archive calls a file is not
 * trusted: it never leads out of the batch, and never to a hidden file.
 *
 * @throws NEWSROOM_UPLOAD_NAME_REFUSED
 */
export function stagedPath(asked: string): string {
  const path = asked.normalize('NFC').replaceAll('\\', '/');
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  const isRefused =
    names.length === 0 || path.length > LONGEST_PATH || names.some((name) => !isPlainName(name));
  if (isRefused) throw new NewsroomError('NEWSROOM_UPLOAD_NAME_REFUSED');
  return names.join('/');
}

function isPlainName(name: string): boolean {
  // A leading dot would hide the file from the reader of the folder.
  return !name.startsWith('.') && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name);
}
