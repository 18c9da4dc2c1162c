import { claimAddress } from '../address/reserve';
import type { DocumentHook } from '../document-hook';
import { localeOf } from '../locales';

import { preparedData, textOf } from './prepared-data';
import { writtenArticle } from './written-article';
import { reserveSlug, wishedSlug } from './slug';

export const createArticle: DocumentHook = async (call, next) => {
  const { strapi, params } = call;
  const locale = await localeOf(strapi, params);
  const data = await preparedData(strapi, params.data ?? {}, null);
  const wish = wishedSlug({
    given: data.slug,
    headline: textOf(data.headline, null),
    stored: null,
  });
  const slug = await reserveSlug(strapi, wish, { locale, documentId: null });

  call.params = { ...params, status: 'draft', data: { ...data, slug } };
  const draft = (await next()) as { documentId: string };
  const article = { documentId: draft.documentId, locale };
  if (slug) {
    await claimAddress(strapi, { locale, path: slug, articleDocumentId: article.documentId });
  }
  return writtenArticle(strapi, { article, params, draft, formerlyPublished: null });
};
