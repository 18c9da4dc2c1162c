import type { Core } from '@strapi/strapi';

import type { Publication } from '../../../../story/render';
import { settingsOf } from '../addresses';
import type { Addresses } from '../addresses';

/** The publication as channels print it, in one locale. */
export function publicationIn(
  strapi: Core.Strapi,
  {
    locale,
    defaultLocale,
    addresses,
  }: { locale: string; defaultLocale: string; addresses: Addresses },
): Publication {
  const { publication } = settingsOf(strapi);
  return {
    ...publication,
    language: locale === defaultLocale ? publication.language : locale,
    siteUrl: addresses.home,
    mediaUrl: addresses.server,
    timeZone: null,
    feeds: [],
  };
}
