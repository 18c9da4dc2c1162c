import type { Core } from '@strapi/strapi';

import type { Addresses } from '../addresses';
import { articleIsPublic } from '../public-articles';
import { rowsOf } from './row';
import type { Row } from './row';
import { ARTICLE } from '../../uids';

/** Loaded with every related post, whether asked for or not: it decides if the post may be shown. */
export const TARGET_KEY = { select: ['id', 'documentId', 'locale'] };

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
  now: Date;
  addresses: Addresses;
  /** Fields of the target that were asked for; null for none. */
  targetFields: readonly string[] | null;
}

/**
 * Related posts as readers may see them: one with a target shows the target's live headline and
 * address, and is left out while the target is not public.
 *
 * The link names a row, and rows change at every publish; so the target is looked up by document and
 * locale, through the gate.
 */
export async function withLiveTargets(
  strapi: Core.Strapi,
  posts: readonly Row[],
  options: Options,
): Promise<Row[]> {
  const cards = await loadCards(strapi, posts, options.now);
  return posts.flatMap((post) => {
    const { target, ...own } = post;
    const asked = options.targetFields;
    if (!target) return [asked ? { ...own, target: null } : own];
    const card = cards.get(keyOf(target as Row));
    if (!card) return [];
    return [live(own, card, options)];
  });
}

/** The same for posts that came with the card itself; one without an id stands for a closed article. */
export function withLoadedTargets(posts: readonly Row[], options: Omit<Options, 'now'>): Row[] {
  return posts.flatMap(({ target, ...own }) => {
    if (!target) return [options.targetFields ? { ...own, target: null } : own];
    const { sectionSlug, ...card } = target as Row;
    if (card.id === null) return [];
    return [live(own, { ...card, section: sectionSlug ? { slug: sectionSlug } : null }, options)];
  });
}

function live(post: Row, card: Row, { addresses, targetFields }: Omit<Options, 'now'>): Row {
  const [section] = rowsOf(card.section);
  const url = addresses.article({
    slug: String(card.slug),
    locale: String(card.locale),
    section: (section?.slug as string | undefined) ?? null,
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

async function loadCards(
  strapi: Core.Strapi,
  posts: readonly Row[],
  now: Date,
): Promise<Map<string, Row>> {
  const wanted = new Map<string, Set<string>>();
  for (const target of posts.flatMap((post) => rowsOf(post.target))) {
    const locale = String(target.locale);
    wanted.set(locale, (wanted.get(locale) ?? new Set()).add(String(target.documentId)));
  }
  const found = await Promise.all(
    [...wanted].map(([locale, documentIds]) =>
      strapi.db.query(ARTICLE).findMany({
        select: TARGET_CARD,
        where: {
          $and: [
            articleIsPublic(strapi, { locale, now }),
            { documentId: { $in: [...documentIds] } },
          ],
        },
        populate: { section: { select: ['slug'] } },
      }),
    ),
  );
  return new Map(found.flat().map((card: Row) => [keyOf(card), card]));
}

function keyOf(article: Row): string {
  return `${String(article.documentId)}:${String(article.locale)}`;
}
