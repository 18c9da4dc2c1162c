import slugify from 'slugify';

/** Long enough for a headline, short enough for a line of mail; cut on a word. */
export const LONGEST_SLUG = 80;

const SLUG = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u;
const BETWEEN_WORDS = /[^\p{Ll}\p{Lo}\p{M}\p{N}]+/gu;
/** A cut may fall into the middle of a letter outside the basic plane. */
const HALF_LETTER = /\p{Cs}/gu;

export interface SlugSources {
  /** The slug that the story had on its old site, also percent-encoded as WordPress stores it. */
  legacySlug?: string | null;
  /** Short, unique and of letters and digits: for a story that has no other name. */
  shortId: string;
}

/**
 * The slug that a headline gives. `slugify` has no letters for Chinese, Japanese, Korean, Hebrew,
 * Hindi or Thai, and what it makes of such a headline would at best be its numbers: there the
 * legacy slug stands, else `story-` and the short id.
 */
export function slugFor(headline: string, { legacySlug, shortId }: SlugSources): string {
  const slug = slugify(headline, { lower: true, strict: true, trim: true });
  const isTransliterated = /[a-z]/.test(slug) || !/\p{L}/u.test(headline);
  if (slug && isTransliterated) return capped(slug, LONGEST_SLUG);
  return slugOfLegacy(legacySlug ?? '') || `story-${shortId.toLowerCase()}`;
}

/** The slug itself when it is free, else with the first free `-2`, `-3` …, within the cap. */
export function nextSlug(slug: string, taken: ReadonlySet<string>): string {
  let candidate = slug;
  for (let number = 2; taken.has(candidate); number += 1) {
    const ending = `-${number}`;
    candidate = capped(slug, LONGEST_SLUG - ending.length) + ending;
  }
  return candidate;
}

export function isValidSlug(slug: string): boolean {
  return slug.length <= LONGEST_SLUG && SLUG.test(slug);
}

/** Letters of any script stay: the story keeps the address that its readers know. */
function slugOfLegacy(legacySlug: string): string {
  const words = decoded(legacySlug).normalize('NFKC').toLowerCase().split(BETWEEN_WORDS);
  return capped(words.filter(Boolean).join('-'), LONGEST_SLUG);
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

function capped(slug: string, limit: number): string {
  if (slug.length <= limit) return slug;
  const wordEnd = slug.lastIndexOf('-', limit);
  return wordEnd > 0 ? slug.slice(0, wordEnd) : slug.slice(0, limit).replace(HALF_LETTER, '');
}
