import type { Core } from '@strapi/strapi';

import type { NewestDraft } from '../../../../../shared/admin/draft';
import { NewsroomError } from '../../../../../story/errors';
import type { ArticleKey } from '../../../documents/article/versions';
import { ARTICLE } from '../../../uids';

interface Saved {
  updatedAt: string | Date;
  updatedBy: { firstname: string | null; lastname: string | null; username: string | null } | null;
}

/**
 * When a draft was last saved, and by whom: small enough to be asked for while somebody writes.
 *
 * @throws NEWSROOM_DESK_ARTICLE_NOT_FOUND
 */
export async function newestDraft(
  strapi: Core.Strapi,
  { documentId, locale }: ArticleKey,
): Promise<NewestDraft> {
  const draft: Saved | null = await strapi.db.query(ARTICLE).findOne({
    select: ['updatedAt'],
    where: { documentId, locale, publishedAt: null },
    populate: { updatedBy: { select: ['firstname', 'lastname', 'username'] } },
  });
  if (!draft) throw new NewsroomError('NEWSROOM_DESK_ARTICLE_NOT_FOUND');
  return {
    savedAt: new Date(draft.updatedAt).toISOString(),
    savedBy: draft.updatedBy && nameOf(draft.updatedBy),
  };
}

function nameOf({ firstname, lastname, username }: NonNullable<Saved['updatedBy']>): string | null {
  return [firstname, lastname].filter(Boolean).join(' ') || username || null;
}
