import type { Core } from '@strapi/strapi';

import { isValidSlug, LONGEST_SLUG, slugFor } from '../../../../story/article';
import { NewsroomError } from '../../../../story/errors';
import { reserveAddress } from '../address/reserve';
import { newShortId, numberedSlugs, slugCandidates } from '../slug-candidates';

/** What an article has before a write. */
export interface StoredSlug {
  slug: string | null;
  headline: string | null;
  firstPublishedOn: string | null;
}

export interface SlugQuestion {
  /** The slug of the write; undefined when the caller leaves it out. */
  given: unknown;
  /** The headline after the write. */
  headline: string | null;
  /** null for a new article. */
  stored: StoredSlug | null;
}

export type SlugWish =
  | { kind: 'keep'; slug: string | null }
  | { kind: 'typed'; slug: string }
  | { kind: 'of headline'; headline: string };

/**
 * Whose slug it is decides. One that an editor typed is taken as it is, or refused. One made from
 * the headline follows the headline while the story has never been public; an editor who empties
 * the field gets that one back. Once public it changes only by an editor's hand: a headline that is
 * sharpened at noon must not move the story, and an emptied field brings no new address.
 */
export function wishedSlug({ given, headline, stored }: SlugQuestion): SlugWish {
  const typed = typeof given === 'string' ? given.trim() : '';
  if (typed && typed !== stored?.slug) return { kind: 'typed', slug: typed };

  const current = stored?.slug ?? null;
  if (!headline) return { kind: 'keep', slug: current };
  if (current === null) return { kind: 'of headline', headline };
  if (stored?.firstPublishedOn || isMadeFrom(current, headline)) {
    return { kind: 'keep', slug: current };
  }
  const emptied = given !== undefined && typed === '';
  const follows = emptied || isMadeFrom(current, stored?.headline ?? '');
  return follows ? { kind: 'of headline', headline } : { kind: 'keep', slug: current };
}

/** What `slugFor` gives without an id where the headline has no letters for a slug. */
const WITHOUT_LETTERS = 'story-';

/** True for the headline's own slug, and for it with the number that keeps it apart. */
function isMadeFrom(slug: string, headline: string): boolean {
  const own = slugFor(headline, { shortId: '' });
  if (own === WITHOUT_LETTERS) return slug.startsWith(WITHOUT_LETTERS);
  return [...numberedSlugs(own)].includes(slug);
}

/**
 * Reserves the address for a wish: for the article, or for nobody yet while it is being created.
 *
 * @returns the slug to write.
 * @throws NEWSROOM_SLUG_INVALID, NEWSROOM_SLUG_TAKEN for a typed one.
 */
export async function reserveSlug(
  strapi: Core.Strapi,
  wish: SlugWish,
  { locale, documentId }: { locale: string; documentId: string | null },
): Promise<string | null> {
  if (wish.kind === 'keep') return wish.slug;
  if (wish.kind === 'typed' && !isValidSlug(wish.slug)) {
    throw new NewsroomError('NEWSROOM_SLUG_INVALID', { slug: wish.slug, limit: LONGEST_SLUG });
  }

  const wanted =
    wish.kind === 'typed'
      ? [wish.slug]
      : slugCandidates(slugFor(wish.headline, { shortId: newShortId() }));
  for (const path of wanted) {
    if (await reserveAddress(strapi, { locale, path, articleDocumentId: documentId })) return path;
  }
  const slug = wish.kind === 'typed' ? wish.slug : wish.headline;
  throw new NewsroomError('NEWSROOM_SLUG_TAKEN', { slug, locale });
}
