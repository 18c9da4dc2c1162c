import type { Core } from '@strapi/strapi';

import { invalidParameter } from './content/query/refuse';

interface LocalesService {
  getDefaultLocale(): Promise<string>;
  find(): Promise<Array<{ code: string }>>;
}

export function defaultLocale(strapi: Core.Strapi): Promise<string> {
  return localesOf(strapi).getDefaultLocale();
}

/**
 * The one locale that a request reads: the one it names, or the default one. Never several at once:
 * an article's state is kept for each.
 *
 * @throws NewsroomError NEWSROOM_QUERY_INVALID_PARAMETER for a locale that is not set up.
 */
export async function resolveLocale(strapi: Core.Strapi, asked: unknown): Promise<string> {
  if (asked === undefined) return defaultLocale(strapi);
  const codes = await localeCodes(strapi);
  if (typeof asked === 'string' && codes.includes(asked)) return asked;
  throw invalidParameter(['locale'], `one of the locales ${codes.join(', ')}`, asked);
}

export async function localeCodes(strapi: Core.Strapi): Promise<string[]> {
  return (await localesOf(strapi).find()).map(({ code }) => code);
}

function localesOf(strapi: Core.Strapi): LocalesService {
  return strapi.plugin('i18n').service('locales') as LocalesService;
}
