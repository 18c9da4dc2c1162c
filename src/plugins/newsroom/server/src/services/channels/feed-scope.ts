import type { Core, UID } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import type { FeedScope, FeedScopeKind } from '../../../../story/render';
import { AUTHOR, SECTION, TAG } from '../../uids';
import type { Row } from '../content/row';
import type { Desk } from './desk';

type ScopeKind = Exclude<FeedScopeKind, 'site'>;

interface ScopeType {
  uid: UID.ContentType;
  /** Folder of its feeds: `/feeds/sections/:slug/rss.xml`. */
  folder: string;
  /** Field with words about it. */
  about: string;
}

/** Of what there may be a feed of its own. */
export const SCOPES = {
  section: {
    uid: SECTION,
    folder: 'sections',
    about: 'description',
  },
  author: {
    uid: AUTHOR,
    folder: 'authors',
    about: 'bio',
  },
  tag: {
    uid: TAG,
    folder: 'tags',
    about: 'description',
  },
} as const satisfies Record<ScopeKind, ScopeType>;

export interface FoundScope {
  scope: FeedScope;
  documentId: string;
  description: string | null;
}

/** @throws NewsroomError NEWSROOM_NOT_FOUND */
export async function findScope(
  strapi: Core.Strapi,
  kind: ScopeKind,
  slug: string,
  { addresses, locale }: Desk,
): Promise<FoundScope> {
  const { uid, about } = SCOPES[kind];
  const row: Row | null = await strapi.db
    .query(uid)
    .findOne({ select: ['documentId', 'name', 'slug', about], where: { slug } });
  if (!row) throw new NewsroomError('NEWSROOM_NOT_FOUND', { what: kind });
  const documentId = String(row.documentId);
  return {
    scope: {
      kind,
      name: String(row.name),
      slug: String(row.slug),
      url: addresses.page(kind, { slug, locale }),
    },
    documentId,
    description: (row[about] as string | null | undefined) ?? null,
  };
}
