import type { Core } from '@strapi/strapi';

import { ARTICLE } from '../../uids';
import { readingOf } from '../document-hook';
import type { DocumentData, DocumentHook, ManyEntries } from '../document-hook';
import { localesOf } from '../locales';

import { preparedData } from './prepared-data';
import { settle } from './settle';
import { reserveSlug, wishedSlug } from './slug';
import { versionsOf } from './versions';
import type { ArticleKey, ArticleVersion } from './versions';

/**
 * A clone is a new story: a draft with an address, credits, related posts and a live state of its
 * own, and without the dates of the original's publication. The original keeps everything.
 */
export const cloneArticle: DocumentHook = async (call, next) => {
  const { strapi, params } = call;
  const data = params.data ?? {};
  const originals = await draftsOf(strapi, params.documentId!, await localesOf(strapi, params));

  call.params = {
    ...params,
    data: {
      ...data,
      slug: null,
      firstPublishedOn: null,
      publishedOn: ownDate(data, 'publishedOn', originals),
      updatedOn: ownDate(data, 'updatedOn', originals),
    },
  };
  const { documentId } = (await next()) as ManyEntries;
  if (!documentId) return { documentId, entries: [] };

  const typed = originals.some(({ slug }) => slug === data.slug) ? undefined : data.slug;
  for (const { locale } of originals) {
    await finishCopy(strapi, { documentId, locale }, { typed, body: data.body });
  }

  const entries = await strapi
    .documents(ARTICLE)
    .findMany({ ...readingOf(params), locale: '*', status: 'draft', filters: { documentId } });
  return { documentId, entries };
};

async function draftsOf(
  strapi: Core.Strapi,
  documentId: string,
  locales: string[],
): Promise<ArticleVersion[]> {
  const versions = await Promise.all(
    locales.map((locale) => versionsOf(strapi, { documentId, locale })),
  );
  return versions.map(({ draft }) => draft).filter((draft) => draft !== null);
}

/** The admin's clone form sends the original's dates along: only another date was meant. */
function ownDate(
  data: DocumentData,
  field: 'publishedOn' | 'updatedOn',
  originals: ArticleVersion[],
): unknown {
  const given = data[field];
  if (typeof given !== 'string' && !(given instanceof Date)) return null;
  const instant = new Date(given).getTime();
  const inherited = originals.some((original) => {
    const date = original[field];
    return date !== null && new Date(date).getTime() === instant;
  });
  return inherited ? null : given;
}

/**
 * `body` is the caller's: Strapi merges it into the original's block by block, and what is behind
 * the end of a shorter one would stay.
 */
async function finishCopy(
  strapi: Core.Strapi,
  article: ArticleKey,
  { typed, body }: { typed: unknown; body: unknown },
): Promise<void> {
  const { draft } = await versionsOf(strapi, article);
  if (!draft) return;
  const data = await preparedData(strapi, { body: body ?? draft.body }, draft);
  const wish = wishedSlug({ given: typed, headline: draft.headline, stored: null });
  const slug = await reserveSlug(strapi, wish, article);
  await strapi.db.query(ARTICLE).update({ where: { id: draft.id }, data: { ...data, slug } });
  await settle(strapi, article, null);
}
