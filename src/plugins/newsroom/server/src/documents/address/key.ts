import { createHash } from 'node:crypto';

/**
 * The unique key of an address. A hash, because MariaDB cannot put a unique key on a long path.
 * `path` is a slug without a slash, or a path of the old site with its leading slash.
 */
export function addressKey(locale: string, path: string): string {
  return createHash('sha256').update(`${locale}\0${path}`).digest('hex');
}
