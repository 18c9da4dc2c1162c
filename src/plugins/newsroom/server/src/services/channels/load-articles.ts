import type { Core, UID } from '@strapi/strapi';

import { TARGET_KEY, withLiveTargets } from '../content/related-targets';
import { rowsOf } from '../content/row';
import type { Row } from '../content/row';
import { ARTICLE, ARTICLE_STATE, CORRECTION } from '../../uids';
import type { Desk } from './desk';
import { pageLinksOf } from './page-links';
import type { PageLinks } from './page-links';

/** What a channel prints of a person: neither e-mail nor aliases. */
const AUTHOR = ['documentId', 'name', 'slug', 'jobTitle', 'organization', 'sameAs', 'updatedAt'];

const FILE = [
  'url',
  'alternativeText',
  'caption',
  'width',
  'height',
  'mime',
  'formats',
  'updatedAt',
];

const POPULATE = {
  authors: { select: AUTHOR },
  credits: {
    select: ['role', 'organization', 'place', 'name', 'updatedAt'],
    populate: {
      contributor: { select: ['documentId', 'name', 'organization', 'kind', 'updatedAt'] },
      author: { select: AUTHOR },
    },
  },
  relatedPosts: { populate: { target: TARGET_KEY } },
  section: { select: ['documentId', 'name', 'slug', 'updatedAt'] },
  tags: { select: ['documentId', 'name', 'slug', 'updatedAt'] },
  leadImage: { select: FILE },
  socialImage: { select: FILE },
};

/** An article with all that a channel may print of it. */
export interface LoadedArticle {
  article: Row;
  relatedPosts: Row[];
  /** Newest first. */
  corrections: Row[];
  state: Row | null;
  /** documentIds of the articles that its related posts point to. */
  targets: string[];
  links: PageLinks;
}

/**
 * Loads public articles of one locale by row id, in the order of the ids. The caller has passed the
 * ids through the gate; related posts pass it here.
 */
export async function loadArticles(
  strapi: Core.Strapi,
  ids: readonly number[],
  desk: Desk,
): Promise<LoadedArticle[]> {
  if (ids.length === 0) return [];
  const { locale, now, addresses } = desk;
  const rows: Row[] = await strapi.db
    .query(ARTICLE)
    .findMany({ where: { id: { $in: [...ids] } }, populate: POPULATE });
  const posts = rows.flatMap((row) => rowsOf(row.relatedPosts));
  const [shownPosts, corrections, states, linksOf] = await Promise.all([
    withLiveTargets(strapi, posts, { now, addresses, targetFields: null }),
    rowsAbout(strapi, CORRECTION, rows, locale),
    rowsAbout(strapi, ARTICLE_STATE, rows, locale),
    pageLinksOf(strapi, rows, desk),
  ]);

  const shown = new Map(shownPosts.map((post) => [post.id, post]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const article = byId.get(id);
    if (!article) return [];
    const about = (row: Row) => row.articleDocumentId === article.documentId;
    return {
      article,
      relatedPosts: rowsOf(article.relatedPosts).flatMap((post) => rowsOf(shown.get(post.id))),
      corrections: corrections.filter(about).sort(newestFirst),
      state: states.find(about) ?? null,
      targets: rowsOf(article.relatedPosts).flatMap(({ target }) =>
        rowsOf(target).map(({ documentId }) => String(documentId)),
      ),
      links: linksOf(article),
    };
  });
}

/** Rows that name their article by document and locale. */
function rowsAbout(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  articles: readonly Row[],
  locale: string,
): Promise<Row[]> {
  const documentIds = articles.map((row) => String(row.documentId));
  return strapi.db
    .query(uid)
    .findMany({ where: { articleLocale: locale, articleDocumentId: { $in: documentIds } } });
}

function newestFirst(one: Row, other: Row): number {
  return String(other.date ?? '').localeCompare(String(one.date ?? ''));
}
