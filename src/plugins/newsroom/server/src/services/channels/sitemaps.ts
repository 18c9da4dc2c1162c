import type { Core } from '@strapi/strapi';

import { sitemapEntryOf } from '../../../../story/render';
import type { Sitemap, SitemapChannel, SitemapEntry, SitemapIndex } from '../../../../story/render';
import { ARTICLE, ARTICLE_STATE } from '../../uids';
import { rowsOf } from '../content/row';
import type { Row } from '../content/row';
import type { Where } from '../public-articles';
import { VALUES_AT_ONCE } from '../../values-at-once';
import type { Desk } from './desk';
import type { LoadedArticle } from './load-articles';
import { countArticles, newestArticleIds } from './newest-articles';
import { pageLinksOf } from './page-links';
import type { PageLinks } from './page-links';
import { toChannelArticle } from './to-channel-article';

/** What stands in a sitemap: not what asks to be left out, nor what has its home elsewhere. */
const LISTED: Where = {
  $and: [
    { $or: [{ noindex: { $ne: true } }, { noindex: { $null: true } }] },
    { canonicalUrl: { $null: true } },
  ],
};

const HOUR = 3_600_000;

interface Page {
  locale: string;
  now: Date;
  limit: number;
  offset: number;
  condition: Where;
}

/** How many documents a sitemap of all articles has; at least one, which may be empty. */
export async function sitemapPages(
  strapi: Core.Strapi,
  { locale, now }: Desk,
  perDocument: number,
): Promise<number> {
  const count = await countArticles(strapi, { locale, now, condition: LISTED });
  return Math.max(1, Math.ceil(count / perDocument));
}

export async function buildSitemap(
  strapi: Core.Strapi,
  desk: Desk,
  { list }: SitemapChannel,
  page: number,
): Promise<Sitemap> {
  const { locale, now } = desk;
  const asked: Page =
    list.of === 'all'
      ? {
          locale,
          now,
          limit: list.perDocument,
          offset: (page - 1) * list.perDocument,
          condition: LISTED,
        }
      : { locale, now, limit: list.limit, offset: 0, condition: recent(strapi, desk, list.hours) };
  const ids = await newestArticleIds(strapi, asked);
  const rows = await lightRows(strapi, ids);
  const entries: SitemapEntry[] = [];
  for (let at = 0; at < rows.length; at += VALUES_AT_ONCE) {
    const some = rows.slice(at, at + VALUES_AT_ONCE);
    const linksOf = await pageLinksOf(strapi, some, desk);
    for (const row of some) {
      entries.push(sitemapEntryOf(toChannelArticle(light(row, linksOf(row)), desk)));
    }
  }
  return { entries };
}

export function buildSitemapIndex(urls: ReadonlyArray<{ url: string }>): SitemapIndex {
  return { sitemaps: urls.map(({ url }) => ({ url, updatedOn: null })) };
}

/** Published in the last hours, and news: never what an import brought in. */
function recent(strapi: Core.Strapi, { now, locale }: Desk, hours: number): Where {
  const since = new Date(now.getTime() - hours * HOUR);
  const historical = strapi.db
    .queryBuilder(ARTICLE_STATE)
    .select(['articleDocumentId'])
    .where({ historical: true, articleLocale: locale, articleDocumentId: { $notNull: true } })
    .getKnexQuery();
  return {
    $and: [
      LISTED,
      { firstPublishedOn: { $gte: since } },
      { $or: [{ publishedOn: { $gte: since } }, { publishedOn: { $null: true } }] },
      { documentId: { $notIn: historical } },
    ],
  };
}

/** Thousands of rows without their text: what an entry tells and no more. */
async function lightRows(strapi: Core.Strapi, ids: readonly number[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const rows: Row[] = [];
  for (let at = 0; at < ids.length; at += VALUES_AT_ONCE) {
    const some = ids.slice(at, at + VALUES_AT_ONCE);
    rows.push(
      ...(await strapi.db.query(ARTICLE).findMany({
        select: [
          'documentId',
          'locale',
          'language',
          'headline',
          'slug',
          'publishedOn',
          'firstPublishedOn',
          'publishedAt',
          'updatedOn',
        ],
        where: { id: { $in: [...some] } },
        populate: { section: { select: ['name', 'slug'] }, leadImage: { select: ['url'] } },
      })),
    );
  }
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  return ids.flatMap((id) => rowsOf(byId.get(id)));
}

const light = (article: Row, links: PageLinks): LoadedArticle => ({
  article,
  relatedPosts: [],
  corrections: [],
  state: null,
  targets: [],
  links,
});
