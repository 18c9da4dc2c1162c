import { NewsroomError } from '../../../story/errors';

/**
 * An address that may stand in an article: http or https, or a path of the same site. A
 * protocol-relative one (`//host`, which browsers also see in `/\host`) and every other scheme is
 * refused, and so is a control character, which browsers drop before they look for a scheme.
 *
 * @returns the address without surrounding blanks; null for none.
 * @throws NEWSROOM_URL_INVALID
 */
export function checkedUrl(value: unknown, field: string): string | null {
  if (value === null || value === undefined) return null;
  const url = typeof value === 'string' ? value.trim() : null;
  if (url === '') return null;
  if (url && !CONTROL.test(url) && (isPath(url) || isWebAddress(url))) return url;
  throw new NewsroomError('NEWSROOM_URL_INVALID', { field });
}

const CONTROL = /\p{Cc}/u;

const isPath = (url: string) => /^\/(?![/\\])/.test(url);

const isWebAddress = (url: string) => /^https?:\/\//i.test(url) && URL.canParse(url);
