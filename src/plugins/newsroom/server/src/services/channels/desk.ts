import type { Core } from '@strapi/strapi';

import { addresses } from '../addresses';
import type { Addresses } from '../addresses';
import { defaultLocale, resolveLocale } from '../locales';

/** What every document of a channel depends on beside its articles. */
export interface Desk {
  locale: string;
  defaultLocale: string;
  now: Date;
  addresses: Addresses;
  /** Adds the locale to an address of ours, unless it is the default one. */
  withLocale(url: string): string;
}

/** @throws NewsroomError NEWSROOM_QUERY_INVALID_PARAMETER for a locale that is not set up. */
export async function openDesk(
  strapi: Core.Strapi,
  { locale, origin, now }: { locale: unknown; origin: string; now: Date },
): Promise<Desk> {
  const standard = await defaultLocale(strapi);
  const asked = locale === undefined ? standard : await resolveLocale(strapi, locale);
  return {
    locale: asked,
    defaultLocale: standard,
    now,
    addresses: addresses(strapi, origin, standard),
    withLocale: (url) => (asked === standard ? url : `${url}?locale=${encodeURIComponent(asked)}`),
  };
}
