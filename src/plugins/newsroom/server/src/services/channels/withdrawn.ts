import type { Core } from '@strapi/strapi';

import type { Tombstone } from '../../../../story/render';
import { ARTICLE, ARTICLE_STATE } from '../../uids';
import { documentAt } from '../content/former-slug';
import type { Row } from '../content/row';
import type { Desk } from './desk';

/**
 * What is said at the address of a story that was published and then taken back; null when there is
 * no such story here. A draft or an embargoed story says nothing: readers never had it.
 */
export async function withdrawnAt(
  strapi: Core.Strapi,
  desk: Desk,
  slug: string,
): Promise<Tombstone | null> {
  const { locale } = desk;
  const documentId = await documentAt(strapi, locale, slug);
  if (!documentId) return null;
  const state: Row | null = await strapi.db.query(ARTICLE_STATE).findOne({
    where: { articleDocumentId: documentId, articleLocale: locale },
  });
  const pubStatus = state?.pubStatus;
  if (!state || (pubStatus !== 'withheld' && pubStatus !== 'canceled')) return null;
  // It may have been taken back before its embargo ended.
  const embargoUntil = state.embargoUntil as string | null;
  if (embargoUntil && Date.parse(embargoUntil) > desk.now.getTime()) return null;
  const article: Row | null = await strapi.db.query(ARTICLE).findOne({
    select: ['slug', 'language', 'publishedOn', 'firstPublishedOn', 'publishedAt'],
    where: { documentId, locale, publishedAt: { $notNull: true } },
    populate: { section: { select: ['slug'] } },
  });
  if (!article) return null;
  const publishedOn = (article.publishedOn ?? article.firstPublishedOn ?? null) as string | null;
  return {
    documentId,
    locale,
    language: (article.language as string | null) ?? null,
    url: desk.addresses.article({
      slug: String(article.slug),
      locale,
      section: ((article.section as Row | null)?.slug as string | undefined) ?? null,
      publishedOn,
    }),
    headline: null,
    pubStatus,
    withdrawnOn: new Date(String(state.updatedAt)).toISOString(),
    publishedOn,
    version: Number(state.version ?? 1),
    note: null,
  };
}
