import { furnitureOf, type Furniture } from '../boilerplate';
import { isOfSite, type SiteProfile } from './profile';

export const OF_SITE: Furniture = { rule: 'site-furniture', match: 'whole', opens: null };

/** A line of furniture as its wording tells it, or because it stands all over the site. */
export function furnitureOnSite(
  line: string,
  words: number,
  profile: SiteProfile | null,
): Furniture | null {
  return furnitureOf(line, words) ?? (isOfSite(line, profile) ? OF_SITE : null);
}
