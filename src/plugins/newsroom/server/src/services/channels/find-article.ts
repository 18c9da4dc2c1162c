import type { Core } from '@strapi/strapi';

import type { ChannelArticle, Publication } from '../../../../story/render';
import { documentAt } from '../content/former-slug';
import { newestUpdate } from '../newest-update';
import { articleIsPublic } from '../public-articles';
import type { Where } from '../public-articles';
import type { Desk } from './desk';
import { keysShownBy } from './keys-shown-by';
import { loadArticles } from './load-articles';
import { publicationIn } from './publication';
import { toChannelArticle } from './to-channel-article';
import { ARTICLE } from '../../uids';

export interface FoundArticle {
  article: ChannelArticle;
  publication: Publication;
  lastModified: Date;
  /** Surrogate keys of all that can change it. */
  shows: string[];
}

/** The public article that has this slug now, ready to be rendered; null when there is none. */
export async function findArticle(
  strapi: Core.Strapi,
  desk: Desk,
  slug: string,
): Promise<FoundArticle | null> {
  return findArticleBy(strapi, desk, { slug });
}

/** The same for any condition that holds for one article alone. */
export async function findArticleBy(
  strapi: Core.Strapi,
  desk: Desk,
  condition: Where,
): Promise<FoundArticle | null> {
  const row = await findPublic(strapi, desk, condition);
  if (!row) return null;
  const [loaded] = await loadArticles(strapi, [row.id], desk);
  if (!loaded) return null;
  return {
    article: toChannelArticle(loaded, desk),
    publication: publicationIn(strapi, desk),
    lastModified: new Date(newestUpdate(loaded)),
    shows: keysShownBy(loaded),
  };
}

/** The present slug of a public article that once had this one; null when there is none. */
export async function presentSlug(
  strapi: Core.Strapi,
  desk: Desk,
  formerSlug: string,
): Promise<string | null> {
  const documentId = await documentAt(strapi, desk.locale, formerSlug);
  if (!documentId) return null;
  return (await findPublic(strapi, desk, { documentId }))?.slug ?? null;
}

function findPublic(
  strapi: Core.Strapi,
  desk: Desk,
  condition: Where,
): Promise<{ id: number; slug: string } | null> {
  return strapi.db.query(ARTICLE).findOne({
    select: ['id', 'slug'],
    where: { $and: [articleIsPublic(strapi, desk), condition] },
  });
}
