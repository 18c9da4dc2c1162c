import type { Core } from '@strapi/strapi';

import type { Feed, Publication } from '../../../../story/render';
import { settingsOf } from '../addresses';
import { lastStateChange } from '../public-articles';
import type { Row } from '../content/row';
import { newestUpdate } from '../newest-update';
import type { Desk } from './desk';
import { loadArticles } from './load-articles';
import { newestArticleIds } from './newest-articles';
import { publicationIn } from './publication';
import { toChannelArticle } from './to-channel-article';

export interface BuiltFeed {
  feed: Feed;
  publication: Publication;
  /** null for a feed that never had an article. */
  lastModified: Date | null;
}

/** The newest public stories of the publication, or of one section, ready to be rendered. */
export async function buildFeed(
  strapi: Core.Strapi,
  desk: Desk,
  { section, selfUrl }: { section: Row | null; selfUrl: string },
): Promise<BuiltFeed> {
  const { locale, now, addresses } = desk;
  const ids = await newestArticleIds(strapi, {
    locale,
    now,
    limit: settingsOf(strapi).feedSize,
    section: section ? String(section.documentId) : null,
  });
  const [loaded, stateChange] = await Promise.all([
    loadArticles(strapi, ids, desk),
    lastStateChange(strapi, { locale, now }),
  ]);
  const newest = Math.max(newestUpdate(loaded), stateChange?.getTime() ?? 0);
  const lastModified = newest > 0 ? new Date(newest) : null;

  const publication = publicationIn(strapi, desk);
  const feed: Feed = {
    id: `urn:newsroom:feed:${section ? `section:${String(section.documentId)}` : 'site'}:${locale}`,
    scope: section
      ? { kind: 'section', name: String(section.name), slug: String(section.slug), url: null }
      : null,
    title: section ? `${String(section.name)} – ${publication.name}` : publication.name,
    description: (section?.description as string | null | undefined) ?? publication.description,
    selfUrl,
    homeUrl: addresses.home,
    hubUrls: [],
    pages: {},
    extent: 'page',
    updatedOn: lastModified?.toISOString() ?? null,
    articles: loaded.map((article) => toChannelArticle(article, desk)),
    tombstones: [],
  };
  return { feed, publication, lastModified };
}
