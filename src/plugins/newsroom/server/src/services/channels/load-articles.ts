import type { Core } from '@strapi/strapi';

import type { Addresses } from '../addresses';
import { TARGET_KEY, withLiveTargets } from '../content/related-targets';
import { rowsOf } from '../content/row';
import type { Row } from '../content/row';

const ARTICLE = 'plugin::newsroom.article';

/** What a channel prints of a person: neither e-mail nor aliases. */
const AUTHOR = ['documentId', 'name', 'slug', 'jobTitle', 'organization', 'bio', 'sameAs'];

const FILE = ['url', 'alternativeText', 'caption', 'width', 'height', 'mime', 'size'];

const POPULATE = {
  authors: { select: AUTHOR },
  credits: {
    select: ['role', 'organization', 'place', 'name'],
    populate: {
      contributor: { select: ['name', 'organization', 'kind'] },
      author: { select: AUTHOR },
    },
  },
  relatedPosts: { populate: { target: TARGET_KEY } },
  section: { select: ['documentId', 'name', 'slug'] },
  tags: { select: ['name', 'slug'] },
  leadImage: { select: FILE },
  socialImage: { select: FILE },
};

/** An article with all that a channel may print of it. */
export interface LoadedArticle {
  article: Row;
  relatedPosts: Row[];
  /** Newest first. */
  corrections: Row[];
}

/**
 * Loads public articles by row id, in the order of the ids. The caller has passed the ids through the
 * gate; related posts pass it here.
 */
export async function loadArticles(
  strapi: Core.Strapi,
  ids: readonly number[],
  { now, addresses, locale }: { now: Date; addresses: Addresses; locale: string },
): Promise<LoadedArticle[]> {
  if (ids.length === 0) return [];
  const rows: Row[] = await strapi.db
    .query(ARTICLE)
    .findMany({ where: { id: { $in: [...ids] } }, populate: POPULATE });
  const [posts, corrections] = await Promise.all([
    withLiveTargets(
      strapi,
      rows.flatMap((row) => rowsOf(row.relatedPosts)),
      { now, addresses, targetFields: null },
    ),
    loadCorrections(strapi, rows, locale),
  ]);

  const shown = new Map(posts.map((post) => [post.id, post]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const article = byId.get(id);
    if (!article) return [];
    return {
      article,
      relatedPosts: rowsOf(article.relatedPosts).flatMap((post) => rowsOf(shown.get(post.id))),
      corrections: corrections.filter((row) => row.articleDocumentId === article.documentId),
    };
  });
}

async function loadCorrections(
  strapi: Core.Strapi,
  articles: readonly Row[],
  locale: string,
): Promise<Row[]> {
  return strapi.db.query('plugin::newsroom.correction').findMany({
    select: ['articleDocumentId', 'kind', 'text', 'date'],
    where: {
      articleLocale: locale,
      articleDocumentId: { $in: articles.map((row) => String(row.documentId)) },
    },
    orderBy: [{ date: 'desc' }, { id: 'desc' }],
  });
}
