import type { DocumentHook } from '../document-hook';
import { localeOf } from '../locales';

import { filledFromOtherLocale } from './new-locale';
import { preparedData, textOf } from './prepared-data';
import { reserveSlug, wishedSlug } from './slug';
import { versionsOf } from './versions';
import { writtenArticle } from './written-article';

/** An update reaches the draft; one in a locale that the article does not have yet makes it. */
export const updateArticle: DocumentHook = async (call, next) => {
  const { strapi, params } = call;
  const article = { documentId: params.documentId!, locale: await localeOf(strapi, params) };
  const { draft: stored, published } = await versionsOf(strapi, article);
  const given = stored
    ? (params.data ?? {})
    : await filledFromOtherLocale(strapi, article, params.data ?? {});
  if (!given) return next();

  const data = await preparedData(strapi, given, stored);
  const wish = wishedSlug({
    given: data.slug,
    headline: textOf(data.headline, stored?.headline),
    stored,
  });
  const slug = await reserveSlug(strapi, wish, article);

  call.params = { ...params, status: 'draft', data: { ...data, slug } };
  const draft = (await next()) as { documentId: string };
  return writtenArticle(strapi, {
    article,
    params,
    draft,
    formerlyPublished: published?.slug ?? null,
  });
};
