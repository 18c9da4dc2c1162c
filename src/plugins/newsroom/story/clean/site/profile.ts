import { lineKey } from './line-key';

/** What many posts of one site have in common. Plain data: it can be stored as JSON. */
export interface SiteProfile {
  /** How many posts it was learned from. */
  readonly posts: number;
  /** Keys (`lineKey`) of the lines that stand in a large share of them. */
  readonly lines: readonly number[];
}

/** Made once a profile, however many lines are asked about. */
const known = new WeakMap<SiteProfile, ReadonlySet<number>>();

/** True for a line that stands in so many of the site's posts that it belongs to none of them. */
export function isOfSite(line: string, profile: SiteProfile | null | undefined): boolean {
  if (!profile || profile.lines.length === 0) return false;
  let keys = known.get(profile);
  if (keys === undefined) {
    keys = new Set(profile.lines);
    known.set(profile, keys);
  }
  const key = lineKey(line);
  return key !== null && keys.has(key);
}
