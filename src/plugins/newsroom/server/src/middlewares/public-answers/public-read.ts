import type { Context } from 'koa';

/** A longer address is nobody's feed. */
const LONGEST_URL = 1_000;

/** A read by somebody who brings nothing that tells who they are. */
export function isPublicRead({ method, headers, url }: Context): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return !headers.authorization && !headers.cookie && url.length <= LONGEST_URL;
}
