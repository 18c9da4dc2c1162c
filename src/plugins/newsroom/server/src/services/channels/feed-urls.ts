import type { Core } from '@strapi/strapi';

import type { FeedScopeKind } from '../../../../story/render';
import { ARTICLE } from '../../uids';
import { rowsOf } from '../content/row';
import type { Row } from '../content/row';
import type { Desk } from './desk';
import { SCOPES } from './feed-scope';
import { openChannels } from './open-channels';

interface Story {
  documentId: string;
  locale: string;
  /** Slug of the section in which it is, or was. */
  section: string | null;
}

/** Of what each kind of feed is, as slugs. */
type Places = Readonly<Record<Exclude<FeedScopeKind, 'site'>, readonly string[]>>;

/**
 * Addresses of every feed in which a story stands, or stood: of the publication, its section, its
 * authors and its tags. Of a story that is no longer published the section alone is known.
 */
export async function feedUrlsOf(strapi: Core.Strapi, desk: Desk, story: Story): Promise<string[]> {
  const places = await placesOf(strapi, story);
  return openChannels(strapi).flatMap((channel) => {
    if (channel.kind !== 'feed') return [];
    const folders = channel.scopes.flatMap((scope) =>
      scope === 'site'
        ? ['']
        : places[scope].map((slug) => `${SCOPES[scope].folder}/${encodeURIComponent(slug)}/`),
    );
    return folders.map((folder) =>
      desk.withLocale(desk.addresses.api(`feeds/${folder}${channel.file}`)),
    );
  });
}

async function placesOf(
  strapi: Core.Strapi,
  { documentId, locale, section }: Story,
): Promise<Places> {
  const named = { select: ['slug'] };
  const row: Row | null = await strapi.db.query(ARTICLE).findOne({
    select: ['id'],
    where: { documentId, locale, publishedAt: { $notNull: true } },
    populate: { section: named, authors: named, tags: named },
  });
  const slugs = (rows: unknown) =>
    rowsOf(rows).flatMap(({ slug }) => (typeof slug === 'string' && slug !== '' ? [slug] : []));
  return {
    section: [...new Set([...(section ? [section] : []), ...slugs(row?.section)])],
    author: slugs(row?.authors),
    tag: slugs(row?.tags),
  };
}
