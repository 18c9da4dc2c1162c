import type { Core } from '@strapi/strapi';

import { defaultLocale, resolveLocale } from '../../services/locales';

/** The locale that a page asks for; the default one where it names none. */
export async function localeOf(strapi: Core.Strapi, asked: unknown): Promise<string> {
  if (asked === undefined || asked === null || asked === '') return defaultLocale(strapi);
  return resolveLocale(strapi, asked);
}
