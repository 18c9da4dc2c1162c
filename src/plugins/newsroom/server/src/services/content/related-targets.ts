import type { Addresses } from '../addresses';
import { rowsOf } from './row';
import type { Row } from './row';

/** What a related post shows of the article that it points to. */
export const TARGET_CARD = [
  'documentId',
  'locale',
  'headline',
  'slug',
  'standfirst',
  'publishedOn',
];

interface Options {
  addresses: Addresses;
  /** Fields of the target that were asked for; null for none. */
  targetFields: readonly string[] | null;
}

/**
 * Related posts as readers may see them: one with a target shows the target's live headline and
 * address, and is left out while the target is not public. The card of it came through the gate with
 * the post (read/branches.ts); one without an id stands for a closed article.
 */
export function withLiveTargets(posts: readonly Row[], options: Options): Row[] {
  return posts.flatMap(({ target, ...own }) => {
    if (!target) return [options.targetFields ? { ...own, target: null } : own];
    const card = target as Row;
    return card.id === null ? [] : [live(own, card, options)];
  });
}

/** The documentId of the article that a post points to, public or not. */
export function linkedTarget({ target }: Row): string[] {
  return rowsOf(target).map(({ linkedDocumentId }) => String(linkedDocumentId));
}

function live(post: Row, card: Row, { addresses, targetFields }: Options): Row {
  const url = addresses.article({
    slug: String(card.slug),
    locale: String(card.locale),
    section: (card.sectionSlug as string | null) ?? null,
    publishedOn: (card.publishedOn as string | null) ?? null,
  });
  return {
    ...post,
    ...('headline' in post ? { headline: card.headline } : {}),
    ...('url' in post ? { url } : {}),
    ...(targetFields
      ? { target: Object.fromEntries(targetFields.map((field) => [field, card[field]])) }
      : {}),
  };
}
