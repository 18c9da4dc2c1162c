import type { DocumentHook } from '../document-hook';
import { localesOf } from '../locales';

import { settle } from './settle';
import { versionsOf } from './versions';

/**
 * Unpublish, discardDraft and delete take rows away: what hung on them alone goes with them, and an
 * address that was public keeps redirecting as long as the article is there.
 */
export const withdrawArticle: DocumentHook = async (call, next) => {
  const { strapi, params } = call;
  const documentId = params.documentId!;
  const locales = await localesOf(strapi, params);
  const before = await Promise.all(
    locales.map(async (locale) => (await versionsOf(strapi, { documentId, locale })).published),
  );

  const result = await next();
  for (const [index, locale] of locales.entries()) {
    await settle(strapi, { documentId, locale }, before[index]?.slug ?? null);
  }
  return result;
};
