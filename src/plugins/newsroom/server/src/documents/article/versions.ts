import type { Core } from '@strapi/strapi';

import type { Block } from '../../../../story/model';
import { ARTICLE } from '../../uids';

/** An article is one document; each of its locales is a story of its own. */
export interface ArticleKey {
  documentId: string;
  locale: string;
}

interface LinkedRow {
  id: number;
  documentId: string;
}

export interface OwnedRow extends LinkedRow {
  articleDocumentId: string | null;
  articleLocale: string | null;
}

/** A draft or published row. Its `id` changes at each publish and discard: never keep it. */
export interface ArticleVersion extends ArticleKey {
  id: number;
  headline: string | null;
  slug: string | null;
  kicker: string | null;
  standfirst: string | null;
  body: Block[] | null;
  plainText: string | null;
  language: string | null;
  byline: string | null;
  creditLine: string | null;
  publishedOn: string | null;
  firstPublishedOn: string | null;
  updatedOn: string | null;
  publishedAt: string | null;
  authors: LinkedRow[];
  credits: OwnedRow[];
  relatedPosts: OwnedRow[];
}

const LINKED = { select: ['id', 'documentId'] };
const OWNED = { select: ['id', 'documentId', 'articleDocumentId', 'articleLocale'] };

export interface ArticleVersions {
  draft: ArticleVersion | null;
  published: ArticleVersion | null;
}

export async function versionsOf(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleKey,
): Promise<ArticleVersions> {
  const rows: ArticleVersion[] = await strapi.db.query(ARTICLE).findMany({
    where: { documentId, locale },
    populate: { authors: LINKED, credits: OWNED, relatedPosts: OWNED },
  });
  return {
    draft: rows.find((row) => row.publishedAt === null) ?? null,
    published: rows.find((row) => row.publishedAt !== null) ?? null,
  };
}
