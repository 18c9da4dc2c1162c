import { linksOf } from '../../../../story/blocks';
import type { LegacyPost, Story } from '../../../../story/model';
import { bareHost } from '../../../../story/redirects';

/** The links of a story to other pages of the site that it came from, each once. */
export function linksWithin(
  { body }: Pick<Story, 'body'>,
  { siteUrl, url }: Pick<LegacyPost, 'siteUrl' | 'url'>,
): string[] {
  const hosts = new Set([siteUrl, url].flatMap((address) => hostOf(address) ?? []));
  return [...new Set(linksOf(body))].filter((link) => {
    if (isPath(link)) return link !== '/';
    const host = hostOf(link);
    return host !== null && hosts.has(host) && pathOf(link) !== '/';
  });
}

/** The host of a web address, without `www.`; null for anything else. */
export function hostOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? bareHost(hostname) : null;
}

/** What advertisers and newsletters hang on to an address; it tells no page from another. */
const CAMPAIGN = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|share|amp)$/i;

/**
 * The paths under which the page of a link may be known, the most exact first: with and without a
 * slash at the end, a campaign's parameters, its query; and WordPress' short link.
 */
export function pathsOfLink(link: string): string[] {
  const { pathname, searchParams } = whole(link);
  for (const name of [...searchParams.keys()]) {
    if (CAMPAIGN.test(name)) searchParams.delete(name);
  }
  const query = searchParams.toString();
  const paths = [pathOf(link)];
  if (query !== '') paths.push(`${pathname}?${query}`);
  const id = searchParams.get('p') ?? searchParams.get('page_id');
  if (id !== null && /^\d+$/.test(id))
    paths.push(`${pathname}?p=${id}`, `${pathname}?page_id=${id}`);
  else paths.push(pathname);
  return [...new Set(paths.flatMap(withOtherEnding).flatMap(withOtherEscapes))].filter(
    (path) => path !== '/',
  );
}

/** The place in the page, which a rewritten link keeps. */
export const fragmentOf = (link: string): string => whole(link).hash;

/** An address on the same site; with two slashes, or a backslash, it leads to another. */
export const isPath = (link: string) => /^\/(?![/\\])/.test(link);

const whole = (link: string) => new URL(link, 'http://site.invalid');

function pathOf(link: string): string {
  const { pathname, search } = whole(link);
  return pathname + search;
}

function withOtherEnding(path: string): string[] {
  const at = path.indexOf('?');
  const [page, query] = at === -1 ? [path, ''] : [path.slice(0, at), path.slice(at)];
  if (page === '/') return [path];
  return [path, `${page.endsWith('/') ? page.slice(0, -1) : `${page}/`}${query}`];
}

/** WordPress writes escapes with small letters, browsers with capitals. */
function withOtherEscapes(path: string): string[] {
  const escapes = /%[0-9a-f]{2}/gi;
  return [
    path,
    path.replace(escapes, (escape) => escape.toLowerCase()),
    path.replace(escapes, (escape) => escape.toUpperCase()),
  ];
}
