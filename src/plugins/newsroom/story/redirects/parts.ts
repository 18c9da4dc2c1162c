/** Path and query of a redirect's old address, apart; the query without its question mark. */
export function partsOf(from: string): { path: string; query: string | null } {
  const at = from.indexOf('?');
  if (at === -1) return { path: from, query: null };
  return { path: from.slice(0, at), query: from.slice(at + 1) };
}

/** What a path says; null for one whose escapes are no UTF-8, or that holds what no line may. */
export function decodedPath(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    return /[\u0000-\u001f\u007f]/.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}

/**
 * By this, two addresses of one site are the same page: sites answer with and without the slash at
 * the end, and escapes are written with small and capital digits.
 */
export function pageKey(from: string): string {
  const { path, query } = partsOf(from);
  const plain = (decodedPath(path) ?? path).replace(/(?<=.)\/+$/, '');
  return query === null ? plain : `${plain}?${query}`;
}

/** A whole address with `escape` done to what stands behind its host. */
export function behindOrigin(address: string, escape: (rest: string) => string): string {
  const { origin, href } = new URL(address);
  return origin + escape(href.slice(origin.length));
}
