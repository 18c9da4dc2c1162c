import type { Core } from '@strapi/strapi';

import type { Publication } from '../../../../story/render';
import { settingsOf } from '../addresses';

import type { Desk } from './desk';
import { openChannels } from './open-channels';

/** Those that any reader's program takes; the others are made for one partner each. */
const READERS_FEEDS = ['rss', 'atom', 'json'];

/** The publication as channels print it, in one locale. */
export function publicationIn(strapi: Core.Strapi, desk: Desk): Publication {
  const { locale, defaultLocale, addresses } = desk;
  const { publication } = settingsOf(strapi);
  return {
    ...publication,
    language: locale === defaultLocale ? publication.language : locale,
    siteUrl: addresses.home,
    mediaUrl: addresses.server,
    timeZone: null,
    feeds: openChannels(strapi)
      .filter(({ id }) => READERS_FEEDS.includes(id))
      .map(({ mimeType, file }) => ({
        title: publication.name,
        mimeType,
        url: desk.withLocale(addresses.api(`feeds/${file}`)),
      })),
  };
}
