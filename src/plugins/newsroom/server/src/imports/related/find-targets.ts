import type { Core } from '@strapi/strapi';

import { addressKey } from '../../documents/address/key';
import { addressOwners } from '../../documents/address/owners';
import { ARTICLE } from '../../uids';
import { VALUES_AT_ONCE } from '../../values-at-once';
import { headlineKey, pathsAt, tellsStory } from './candidates';
import type { Pointing } from './candidates';

/** A related post of an article, and where the article stands. */
export interface PointingPost extends Pointing {
  /** Of the article that it belongs to. */
  articleDocumentId: string;
  locale: string;
  /** Of the old site and of the new one. */
  hosts: ReadonlySet<string>;
  /** Of the article that it is about, where its source says so. */
  slug?: string | null;
}

/** An article in one locale, and its rows: the draft, and what is public of it. */
export interface TargetArticle {
  documentId: string;
  rowIds: number[];
}

/**
 * Whom related posts are about, in their order: by address, the present and former ones, then by
 * headline. null for pages elsewhere, and where two articles have the headline.
 */
export async function findTargets(
  strapi: Core.Strapi,
  posts: readonly PointingPost[],
  headlines: ReadonlyMap<number, string | null>,
): Promise<Array<TargetArticle | null>> {
  const paths = posts.map(({ url, hosts, slug }) => (slug ? [slug] : pathsAt(url, hosts)));
  const keys = paths.flatMap((all, index) =>
    all.map((path) => addressKey(posts[index]!.locale, path)),
  );
  const owners = await addressOwners(strapi, [...new Set(keys)]);
  const byHeadline = posts.map(({ headline, slug }) =>
    !slug && tellsStory(headline) ? (headlines.get(headlineKey(headline) ?? -1) ?? null) : null,
  );
  const articles = await articlesOf(strapi, [
    ...[...owners.values()].flatMap((owner) => owner?.documentId ?? []),
    ...byHeadline.flatMap((documentId) => documentId ?? []),
  ]);
  return posts.map(({ locale, articleDocumentId }, index) => {
    const candidates = [
      ...paths[index]!.map((path) => owners.get(addressKey(locale, path))?.documentId),
      byHeadline[index],
    ];
    const found = candidates.flatMap((documentId) =>
      !documentId || documentId === articleDocumentId
        ? []
        : (articles.get(`${documentId}:${locale}`) ?? []),
    );
    return found[0] ?? null;
  });
}

/** By documentId and locale. The draft's row comes first, as the Document Service links them. */
async function articlesOf(
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<Map<string, TargetArticle>> {
  const wanted = [...new Set(documentIds)];
  const found = new Map<string, TargetArticle>();
  for (let start = 0; start < wanted.length; start += VALUES_AT_ONCE) {
    const rows: Array<{
      id: number;
      documentId: string;
      locale: string;
      publishedAt: unknown;
    }> = await strapi.db.query(ARTICLE).findMany({
      where: { documentId: { $in: wanted.slice(start, start + VALUES_AT_ONCE) } },
      select: ['id', 'documentId', 'locale', 'publishedAt'],
    });
    rows.sort(
      (one, other) => Number(one.publishedAt !== null) - Number(other.publishedAt !== null),
    );
    for (const { id, documentId, locale } of rows) {
      const key = `${documentId}:${locale}`;
      const article = found.get(key);
      if (article) article.rowIds.push(id);
      else found.set(key, { documentId, rowIds: [id] });
    }
  }
  return found;
}
