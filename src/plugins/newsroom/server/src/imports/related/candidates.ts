import { lineKey } from '../../../../story/clean/site/line-key';
import { hostOf, isPath } from '../addresses/old-site';

/** A related post that leads to nobody yet. */
export interface Pointing {
  url: string | null;
  headline: string;
}

/** A headline of fewer letters heads many pages: "Sport", "Live". */
const SHORTEST_HEADLINE = 12;

/** An address's last part of as many words as a headline has. */
const SLUG_OF_WORDS = /^[^-]+(?:-[^-]+){2,}$/;

/** Whether a headline is one story's. */
export const tellsStory = (headline: string): boolean =>
  headline.replace(/[^\p{L}\p{N}]/gu, '').length >= SHORTEST_HEADLINE;

/**
 * The paths and slugs under which the page of an address may be known, the surest first.
 *
 * @param hosts of the old site and of the new one: pages elsewhere are nobody here.
 */
export function pathsAt(url: string | null, hosts: ReadonlySet<string>): string[] {
  if (url === null) return [];
  const host = hostOf(url);
  if (host === null ? !isPath(url) : !hosts.has(host)) return [];
  const { pathname, search, searchParams } = new URL(url, 'http://site.invalid');
  if (searchParams.has('p') || searchParams.has('page_id')) return [`${pathname}${search}`];
  const bare = pathname.replace(/\/+$/, '');
  if (bare === '') return [];
  const slug = decoded(
    bare.slice(bare.lastIndexOf('/') + 1).replace(/\.(?:x?html?|php|aspx?)$/i, ''),
  );
  return [`${bare}/`, bare, ...(SLUG_OF_WORDS.test(slug) ? [slug] : [])];
}

/** The same for headlines that differ in capitals and punctuation alone. */
export const headlineKey = (headline: string): number | null => lineKey(headline);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).toLowerCase();
  } catch {
    return part.toLowerCase();
  }
}
