import type { Core } from '@strapi/strapi';

import { CHANNELS } from '../../../../story/render';
import type { ChannelAlternate, ChannelArticle } from '../../../../story/render';
import { ARTICLE } from '../../uids';
import { settingsOf } from '../addresses';
import { treeOf } from '../content/read/relations/tree';
import { withRelations } from '../content/read/relations/load-relations';
import { plainRows } from '../content/read/plain-rows';
import { rowsOf } from '../content/row';
import type { Row } from '../content/row';
import { closedInAnyLocale } from '../public-articles';

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

const ALTERNATE = [
  'documentId',
  'locale',
  'language',
  'slug',
  'publishedOn',
  'firstPublishedOn',
  'publishedAt',
];

/** The public locales of each document, where there are several. */
async function alternatesOf(
  strapi: Core.Strapi,
  articles: readonly Row[],
  desk: Desk,
): Promise<Map<string, ChannelAlternate[]>> {
  const ids = [...new Set(articles.map(({ documentId }) => String(documentId)))];
  const closed = closedInAnyLocale(strapi, desk.now);
  const rows = await plainRows(strapi, ARTICLE, ALTERNATE, (all) =>
    all
      .whereIn('document_id', ids)
      .whereNotNull('published_at')
      .whereNotIn(['document_id', 'locale'], closed)
      .orderBy('locale'),
  );
  // Where there is one locale, as nearly everywhere, the section need not be asked for.
  const several = [...byDocument(rows).values()].filter((own) => own.length > 1).flat();
  const section = treeOf(strapi, { name: 'article', populate: { section: { fields: ['slug'] } } });
  const whole = await withRelations(strapi, several, section, { now: desk.now });
  return new Map(
    [...byDocument(whole)].map(([documentId, own]) => [
      documentId,
      own.map((row) => toAlternate(strapi, row, desk)),
    ]),
  );
}

function byDocument(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const documentId = String(row.documentId);
    found.set(documentId, [...(found.get(documentId) ?? []), row]);
  }
  return found;
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
