import type { Core } from '@strapi/strapi';

import type { Populate } from '../content/query/populate';
import { vocabularyOf } from '../content/query/vocabulary';
import { treeOf } from '../content/read/relations/tree';
import { withRelations } from '../content/read/relations/load-relations';
import { plainRows, rowsById } from '../content/read/plain-rows';
import { linkedTarget, withLiveTargets } from '../content/related-targets';
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

const NAMED = ['documentId', 'name', 'slug', 'updatedAt'];

const POPULATE: Populate = {
  authors: { fields: AUTHOR },
  credits: {
    fields: ['role', 'organization', 'place', 'name', 'updatedAt'],
    populate: {
      contributor: { fields: ['documentId', 'name', 'organization', 'kind', 'updatedAt'] },
      author: { fields: AUTHOR },
    },
  },
  relatedPosts: {
    fields: [
      'headline',
      'teaser',
      'url',
      'byline',
      'datelinePlace',
      'datelineAgency',
      'datelineDate',
      'placement',
      'afterParagraph',
      'relation',
      'updatedAt',
    ],
  },
  section: { fields: NAMED },
  tags: { fields: NAMED },
  leadImage: { fields: FILE },
  socialImage: { fields: FILE },
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
  const { fields } = vocabularyOf(strapi, 'article');
  const rows = await rowsById(strapi, ARTICLE, ids, fields);
  const [articles, corrections, states, linksOf] = await Promise.all([
    withRelations(strapi, rows, treeOf(strapi, { name: 'article', populate: POPULATE }), { now }),
    rowsAbout(strapi, rows, { of: CORRECTION, fields: ['kind', 'text', 'date'], locale }),
    rowsAbout(strapi, rows, { of: ARTICLE_STATE, fields: ['version', 'historical'], locale }),
    pageLinksOf(strapi, rows, desk),
  ]);
  return articles.map((article) => {
    const about = (row: Row) => row.articleDocumentId === article.documentId;
    const posts = rowsOf(article.relatedPosts);
    return {
      article,
      relatedPosts: withLiveTargets(posts, { addresses, targetFields: null }),
      corrections: corrections.filter(about).sort(newestFirst),
      state: states.find(about) ?? null,
      targets: posts.flatMap(linkedTarget),
      links: linksOf(article),
    };
  });
}

interface About {
  of: typeof CORRECTION | typeof ARTICLE_STATE;
  fields: readonly string[];
  locale: string;
}

/** Rows that name their article by document and locale. */
function rowsAbout(
  strapi: Core.Strapi,
  articles: readonly Row[],
  { of, fields, locale }: About,
): Promise<Row[]> {
  const ids = articles.map(({ documentId }) => String(documentId));
  return plainRows(strapi, of, ['articleDocumentId', 'updatedAt', ...fields], (rows) =>
    rows.where('article_locale', locale).whereIn('article_document_id', ids),
  );
}

function newestFirst(one: Row, other: Row): number {
  return String(other.date ?? '').localeCompare(String(one.date ?? ''));
}
