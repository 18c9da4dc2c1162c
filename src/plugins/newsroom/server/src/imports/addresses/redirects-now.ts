import type { Core } from '@strapi/strapi';

import type { Redirect } from '../../../../story/redirects';
import type { ArticleKey } from '../../documents/article/versions';
import { addresses, hasFrontend } from '../../services/addresses';
import type { Addresses } from '../../services/addresses';
import { serverOrigin } from '../../services/channels/server-origin';
import { rowsInSteps } from '../../services/rows-in-steps';
import { ADDRESS, ARTICLE } from '../../uids';
import { loadLocales } from '../locales';
import { articleKeyText } from '../write/snapshot';
import { hostOf } from './old-site';

export interface RedirectsNow {
  redirects: Redirect[];
  /** Whole addresses of all articles, those without an old address too. */
  pages: string[];
  /** How many old addresses lead to articles that are not public, and are left out for it. */
  ofDrafts: number;
  /** False where articles are shown by the plugin's own page, for want of `siteUrl`. */
  hasFrontend: boolean;
}

/**
 * Where every old address leads now: paths of old sites, and slugs that public articles had before.
 *
 * @param drafts whether addresses of articles that are not public yet are told, too.
 */
export async function redirectsNow(
  strapi: Core.Strapi,
  { drafts }: { drafts: boolean },
): Promise<RedirectsNow> {
  const { default: defaultLocale } = await loadLocales(strapi);
  const site = addresses(strapi, serverOrigin(strapi), defaultLocale);
  const articles = await articlesNow(strapi, drafts);
  const result: RedirectsNow = {
    redirects: [],
    pages: [...articles.values()].map((row) => addressOf(site, row, row.slug)),
    ofDrafts: 0,
    hasFrontend: hasFrontend(strapi),
  };
  for await (const { path, articleDocumentId, articleLocale } of formerAddresses(strapi)) {
    const article = articles.get(
      articleKeyText({ documentId: articleDocumentId, locale: articleLocale }),
    );
    if (!article) {
      result.ofDrafts += 1;
      continue;
    }
    const to = addressOf(site, article, article.slug);
    if (path.startsWith('/')) {
      result.redirects.push({ from: path, to, host: hostOf(article.sourceUrl) });
    } else if (result.hasFrontend) {
      const { pathname, search } = new URL(addressOf(site, article, path));
      result.redirects.push({ from: pathname + search, to, host: hostOf(site.home) });
    }
  }
  return result;
}

interface AddressedRow extends ArticleKey {
  id: number;
  slug: string;
  publishedOn: string | null;
  firstPublishedOn: string | null;
  sourceUrl: string | null;
  section: { slug: string | null } | null;
}

function addressOf(site: Addresses, row: AddressedRow, slug: string): string {
  const { locale, section, publishedOn, firstPublishedOn } = row;
  const url = site.article({
    slug,
    locale,
    section: section?.slug ?? null,
    publishedOn: publishedOn ?? firstPublishedOn,
  });
  return new URL(url).href;
}

/** Published versions, or drafts, by `articleKeyText`. */
async function articlesNow(strapi: Core.Strapi, drafts: boolean) {
  const articles = new Map<string, AddressedRow>();
  const rows = rowsInSteps<AddressedRow>(strapi, ARTICLE, {
    where: { publishedAt: drafts ? { $null: true } : { $notNull: true }, slug: { $notNull: true } },
    select: ['id', 'documentId', 'locale', 'slug', 'publishedOn', 'firstPublishedOn', 'sourceUrl'],
    populate: { section: { select: ['slug'] } },
  });
  for await (const row of rows) articles.set(articleKeyText(row), row);
  return articles;
}

interface AddressRow {
  id: number;
  path: string;
  articleDocumentId: string;
  articleLocale: string;
}

/** In the order in which they were taken, some at a time. */
function formerAddresses(strapi: Core.Strapi): AsyncIterable<AddressRow> {
  return rowsInSteps<AddressRow>(strapi, ADDRESS, {
    where: { current: false, articleDocumentId: { $notNull: true } },
    select: ['id', 'path', 'articleDocumentId', 'articleLocale'],
  });
}
