/** What Strapi's Blocks validation lets pass (blocks-validator of @strapi/core 5.54). */
const PROTOCOLS = new Set(['http:', 'https:', 'ftp:', 'mailto:', 'tel:']);

/** Browsers drop these from an address, so `java\nscript:` is a script to them. */
// eslint-disable-next-line no-control-regex
const IGNORED_IN_ADDRESS = /[\u0000-\u001f\u007f-\u009f]/g;

/**
 * The url as it may stand in a link, or null where it may not: only the protocols above, or a path
 * with a single leading slash. Strapi itself lets `//host` pass; here it is refused, because it
 * leads away from the site in the disguise of a path. With a base, relative urls become absolute.
 */
export function safeUrl(url: string, base: string | null = null): string | null {
  const address = url.replace(IGNORED_IN_ADDRESS, '').trim();
  if (!address) return null;
  if (isPath(address) && base === null) return address;
  try {
    const parsed = base === null ? new URL(address) : new URL(address, base);
    if (!PROTOCOLS.has(parsed.protocol)) return null;
    return isAbsolute(address) ? address : parsed.href;
  } catch {
    return null;
  }
}

/** A path on the site as a whole address; other urls, also `//host`, stay as they are. */
export function absoluteUrl(url: string, siteUrl: string | null): string {
  return siteUrl !== null && isPath(url) ? siteUrl.replace(/\/$/, '') + url : url;
}

/** `/\host` is the same as `//host` to a browser. */
function isPath(address: string): boolean {
  return /^\/(?![/\\])/.test(address);
}

function isAbsolute(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(address);
}
