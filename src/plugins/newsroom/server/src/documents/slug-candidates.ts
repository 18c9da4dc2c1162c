import { randomBytes } from 'node:crypto';

import { LONGEST_SLUG, nextSlug } from '../../../story/article';

/** So many of one name get a number; after them an id, so that no search for a free one is long. */
const NUMBERED = 20;

/** The slug itself, then `-2`, `-3` … */
export function* numberedSlugs(slug: string): Generator<string> {
  const tried = new Set<string>();
  while (tried.size < NUMBERED) {
    const candidate = nextSlug(slug, tried);
    yield candidate;
    tried.add(candidate);
  }
}

/** What to try, in this order, until one is free; the last always is. */
export function* slugCandidates(slug: string): Generator<string> {
  yield* numberedSlugs(slug);
  const id = newShortId();
  yield `${slug.slice(0, LONGEST_SLUG - id.length - 1)}-${id}`;
}

export const newShortId = (): string => randomBytes(4).toString('hex');
