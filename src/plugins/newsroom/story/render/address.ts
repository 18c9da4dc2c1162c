import { absoluteUrl, safeUrl } from '../blocks';

/** An address that may stand in a link, or null for none. */
export type Addressing = (url: string | null) => string | null;

/** Absolute, and with the letters escaped that RFC 3986 has no place for: feeds are checked for it. */
export function addressAt(siteUrl: string): Addressing {
  return (url) => {
    const safe = url === null ? null : safeUrl(url);
    return safe === null ? null : asUri(new URL(absoluteUrl(safe, siteUrl)));
  };
}

/** Browsers let these stand, and a per cent sign that begins no code; behind the host no URI has them. */
const LEFT = /%(?![\da-f]{2})|[[\]|^`{}\\"<>]/gi;

function asUri({ href, host }: URL): string {
  const path = host === '' ? 0 : href.indexOf(host) + host.length;
  return href.slice(0, path) + href.slice(path).replace(LEFT, encodeURIComponent);
}
