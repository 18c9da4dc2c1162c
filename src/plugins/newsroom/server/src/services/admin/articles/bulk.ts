import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../../story/errors';
import type { StateChange } from '../../../documents/article-state/state';
import { ARTICLE } from '../../../uids';

export interface BulkChange {
  /** Section's documentId; undefined leaves it as it is. */
  section?: string;
  historical?: boolean;
}

export interface BulkResult {
  changed: number;
  failed: Array<{ documentId: string; message: string }>;
}

/**
 * Changes many drafts, each for itself: one that fails is told of and takes no other with it. The
 * section is the draft's, and shows to readers when it is published; `historical` holds at once.
 */
export async function changeMany(
  strapi: Core.Strapi,
  { documentIds, locale }: { documentIds: readonly string[]; locale: string },
  { section, historical }: BulkChange,
): Promise<BulkResult> {
  const result: BulkResult = { changed: 0, failed: [] };
  const state = strapi.plugin('newsroom').service('article-state') as {
    set(documentId: string, locale: string, change: StateChange): Promise<unknown>;
  };
  for (const documentId of documentIds) {
    try {
      if (section !== undefined) {
        const data = { section: { set: [{ documentId: section }] } };
        found(await strapi.documents(ARTICLE).update({ documentId, locale, data: data as never }));
      }
      if (historical !== undefined) found(await state.set(documentId, locale, { historical }));
      result.changed += 1;
    } catch (error) {
      result.failed.push({ documentId, message: (error as Error).message });
    }
  }
  return result;
}

/** Neither service throws for an article that is not there. */
function found(written: unknown): void {
  if (!written) throw new NewsroomError('NEWSROOM_DESK_ARTICLE_NOT_FOUND');
}
