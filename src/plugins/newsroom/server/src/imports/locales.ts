import type { Core } from '@strapi/strapi';

/** The locales that the site is written in. */
export interface Locales {
  codes: string[];
  default: string;
}

export async function loadLocales(strapi: Core.Strapi): Promise<Locales> {
  const service = strapi.plugin('i18n').service('locales');
  const locales: Array<{ code: string }> = await service.find();
  return { codes: locales.map(({ code }) => code), default: await service.getDefaultLocale() };
}

/**
 * The locale that a story belongs to: its language as it is configured, else the language without
 * its region; `exact` where the source says it. What the site has no locale for goes to the default one and keeps its `language`.
 */
export function localeFor(
  language: string | null,
  locales: Locales,
  exact: string | null = null,
): string {
  if (exact !== null && locales.codes.includes(exact)) return exact;
  const wanted = (language ?? '').toLowerCase();
  const base = wanted.split('-')[0];
  const named = (name: string | undefined) =>
    locales.codes.find((code) => code.toLowerCase() === name);
  return named(wanted) ?? named(base) ?? locales.default;
}
