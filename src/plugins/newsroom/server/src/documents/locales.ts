import type { Core } from '@strapi/strapi';

import { ARTICLE } from '../uids';

import type { DocumentParams } from './document-hook';

/** The locale of a call that acts on one: create, update. */
export async function localeOf(strapi: Core.Strapi, params: DocumentParams): Promise<string> {
  if (typeof params.locale === 'string' && params.locale !== '') return params.locale;
  return strapi.plugin('i18n').service('locales').getDefaultLocale();
}

/**
 * The locales of a call that may act on several. Without one Strapi takes the default locale
 * alone, not all of them; `*` means those that the article has.
 */
export async function localesOf(strapi: Core.Strapi, params: DocumentParams): Promise<string[]> {
  if (Array.isArray(params.locale) && params.locale.length > 0) return params.locale;
  if (params.locale !== '*') return [await localeOf(strapi, { ...params, locale: params.locale })];

  const rows: Array<{ locale: string }> = await strapi.db
    .query(ARTICLE)
    .findMany({ where: { documentId: params.documentId }, select: ['locale'] });
  return [...new Set(rows.map((row) => row.locale))];
}
