import type { LegacyPost, Story } from '../../../../story/model';
import { hostOf } from '../addresses/old-site';

/**
 * The canonical address that a source declares on another site: the story was first there. null where
 * it is the story's own old address, which leads here from now on: whoever follows it must not be sent
 * back to where it was. An article without one is canonical at its own address, and in the sitemap.
 */
export function canonicalElsewhere(
  { canonicalUrl, source }: Pick<Story, 'canonicalUrl' | 'source'>,
  { url, siteUrl }: Pick<LegacyPost, 'url' | 'siteUrl'>,
): string | null {
  if (canonicalUrl === null) return null;
  const host = hostOf(canonicalUrl);
  if (host === null) return null;
  const hosts = [url, siteUrl].flatMap((address) => hostOf(address) ?? []);
  const isOfOldSite = hosts.includes(host) || hosts.length === 0;
  return isOfOldSite && isOldPath(canonicalUrl, source.paths) ? null : canonicalUrl;
}

/** With or without a slash at the end, and whatever its query: one page is meant. */
function isOldPath(address: string, paths: readonly string[]): boolean {
  const bare = (path: string) => new URL(path, 'http://site.invalid').pathname.replace(/\/+$/, '');
  const wanted = bare(address);
  return wanted === '' || paths.some((path) => bare(path) === wanted);
}
