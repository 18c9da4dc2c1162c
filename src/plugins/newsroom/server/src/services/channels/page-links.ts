import type { Core } from '@strapi/strapi';

import { CHANNELS } from '../../../../story/render';
import type { ChannelAlternate, ChannelArticle } from '../../../../story/render';
import { ARTICLE } from '../../uids';
import { settingsOf } from '../addresses';
import { rowsOf } from '../content/row';
import type { Row } from '../content/row';
import { articleIsPublicInItsLocale } from '../public-articles';

import type { Desk } from './desk';
import { isOn } from './open-channels';

/** What the head of an article's page names beside the article. */
export type PageLinks = Pick<ChannelArticle, 'alternates' | 'documents'>;

/** Documents that others look for in the head of a page. */
const DISCOVERED = ['oembed', 'amp'];

/** For articles of the desk's locale. */
export async function pageLinksOf(
  strapi: Core.Strapi,
  articles: readonly Row[],
  desk: Desk,
): Promise<(article: Row) => PageLinks> {
  const alternates = await alternatesOf(strapi, articles, desk);
  return (article) => ({
    alternates: alternates.get(String(article.documentId)) ?? [],
    documents: documentsOf(strapi, String(article.slug), desk),
  });
}

function documentsOf(strapi: Core.Strapi, slug: string, desk: Desk): PageLinks['documents'] {
  return Object.fromEntries(
    CHANNELS.filter((channel) => DISCOVERED.includes(channel.id) && isOn(strapi, channel)).map(
      ({ id, file }) => {
        const path = `articles/${encodeURIComponent(slug)}/${file}`;
        return [id, desk.withLocale(desk.addresses.api(path))];
      },
    ),
  );
}

/** The public locales of each document, where there are several; one query for all of them. */
async function alternatesOf(
  strapi: Core.Strapi,
  articles: readonly Row[],
  desk: Desk,
): Promise<Map<string, ChannelAlternate[]>> {
  const ids = [...new Set(articles.map(({ documentId }) => String(documentId)))];
  const rows: Row[] = await strapi.db.query(ARTICLE).findMany({
    select: [
      'documentId',
      'locale',
      'language',
      'slug',
      'publishedOn',
      'firstPublishedOn',
      'publishedAt',
    ],
    where: { $and: [{ documentId: { $in: ids } }, articleIsPublicInItsLocale(strapi, desk.now)] },
    populate: { section: { select: ['slug'] } },
    orderBy: { locale: 'asc' },
  });
  const found = new Map<string, ChannelAlternate[]>();
  for (const row of rows) {
    const documentId = String(row.documentId);
    found.set(documentId, [...(found.get(documentId) ?? []), toAlternate(strapi, row, desk)]);
  }
  return new Map([...found].filter(([, alternates]) => alternates.length > 1));
}

function toAlternate(
  strapi: Core.Strapi,
  row: Row,
  { addresses, defaultLocale }: Desk,
): ChannelAlternate {
  const locale = String(row.locale);
  const { language } = settingsOf(strapi).publication;
  const [section] = rowsOf(row.section);
  return {
    language: said(row.language) ?? (locale === defaultLocale ? language : locale),
    url: addresses.article({
      slug: String(row.slug),
      locale,
      section: said(section?.slug),
      publishedOn: said(row.publishedOn) ?? said(row.firstPublishedOn) ?? said(row.publishedAt),
    }),
  };
}

const said = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
