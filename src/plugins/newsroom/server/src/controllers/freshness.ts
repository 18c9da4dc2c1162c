/** What a caller says of the copy they have: the headers of their request. */
export interface KnownCopy {
  noneMatch: string | undefined;
  modifiedSince: string | undefined;
}

/** What an answer would be told by. */
export interface Validators {
  etag: string;
  lastModified: string | null;
}

/**
 * If-None-Match decides alone where it is sent (RFC 9110 §13.2.2). If-Modified-Since must be the very
 * date that was sent: when the newest story is withdrawn, the newest date goes back, and the caller's
 * copy, though "newer", is not fresh.
 */
export function isFresh(
  { noneMatch, modifiedSince }: KnownCopy,
  { etag, lastModified }: Validators,
): boolean {
  if (noneMatch) {
    const tags = noneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes(etag) || tags.includes('*');
  }
  return lastModified !== null && modifiedSince === lastModified;
}
