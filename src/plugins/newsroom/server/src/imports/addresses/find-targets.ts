import type { Core } from '@strapi/strapi';

import { addressKey } from '../../documents/address/key';
import { addressOwners } from '../../documents/address/owners';
import type { ArticleKey } from '../../documents/article/versions';
import { addresses } from '../../services/addresses';
import { serverOrigin } from '../../services/channels/server-origin';
import { ARTICLE } from '../../uids';
import type { Locales } from '../locales';
import { articleKeyText } from '../write/snapshot';
import { VALUES_AT_ONCE } from '../../values-at-once';
import { fragmentOf, hostOf, pathsOfLink } from './old-site';

/** A link of an article's body. */
export interface OldLink {
  url: string;
  /** Of the article that it stands in: what is written in one language links to the same. */
  locale: string;
}

/** Where links to pages of an old site lead now, in their order; null where they lead nowhere. */
export async function findTargets(
  strapi: Core.Strapi,
  locales: Locales,
  links: readonly OldLink[],
): Promise<Array<string | null>> {
  const candidates = links.map(({ url, locale }) =>
    pathsOfLink(url).flatMap((path) =>
      [locale, ...locales.codes.filter((code) => code !== locale)].map((code) =>
        addressKey(code, path),
      ),
    ),
  );
  const owners = await addressOwners(strapi, [...new Set(candidates.flat())]);
  const targets = await newAddresses(
    strapi,
    locales,
    [...owners.values()].flatMap((owner) => owner ?? []),
  );
  return links.map(({ url }, index) => {
    const host = url.startsWith('/') ? null : hostOf(url);
    for (const key of candidates[index]!) {
      const owner = owners.get(key);
      const target = owner && targets.get(articleKeyText(owner));
      // Two old sites may have had a page of the same path.
      if (target && (host === null || target.host === null || target.host === host)) {
        return target.url + fragmentOf(url);
      }
    }
    return null;
  });
}

interface Target {
  url: string;
  /** Of its old address. */
  host: string | null;
}

async function newAddresses(
  strapi: Core.Strapi,
  locales: Locales,
  articles: readonly ArticleKey[],
): Promise<Map<string, Target>> {
  const site = addresses(strapi, serverOrigin(strapi), locales.default);
  const documentIds = [...new Set(articles.map(({ documentId }) => documentId))];
  const targets = new Map<string, Target>();
  for (let start = 0; start < documentIds.length; start += VALUES_AT_ONCE) {
    const rows: AddressedRow[] = await strapi.db.query(ARTICLE).findMany({
      where: {
        documentId: { $in: documentIds.slice(start, start + VALUES_AT_ONCE) },
        publishedAt: { $null: true },
        slug: { $notNull: true },
      },
      select: ['documentId', 'locale', 'slug', 'publishedOn', 'firstPublishedOn', 'sourceUrl'],
      populate: { section: { select: ['slug'] } },
    });
    for (const row of rows) {
      const { slug, locale, section, publishedOn, firstPublishedOn, sourceUrl } = row;
      const url = site.article({
        slug,
        locale,
        section: section?.slug ?? null,
        publishedOn: publishedOn ?? firstPublishedOn,
      });
      targets.set(articleKeyText(row), { url: onSite(url, site.home), host: hostOf(sourceUrl) });
    }
  }
  return targets;
}

interface AddressedRow extends ArticleKey {
  slug: string;
  publishedOn: string | null;
  firstPublishedOn: string | null;
  sourceUrl: string | null;
  section: { slug: string | null } | null;
}

/** A path stays right when the site moves to its last host; channels make it whole again. */
function onSite(url: string, home: string): string {
  return url.startsWith(`${home}/`) ? url.slice(home.length) : url;
}
