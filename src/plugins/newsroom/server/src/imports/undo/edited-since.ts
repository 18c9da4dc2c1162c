import type { Core } from '@strapi/strapi';

import { readState } from '../../documents/article-state/state';
import { CORRECTION } from '../../uids';
import type { ArticleNow } from '../write/snapshot';
import type { WrittenRecord } from './written-records';

/** An import makes a state and marks it as historical; whoever changes it then raises its version. */
const VERSION_AFTER_IMPORT = 2;

/**
 * Why an article is not as the run left it: somebody has worked on it, and that is not thrown away.
 * null when nobody has.
 */
export async function editedSince(
  strapi: Core.Strapi,
  record: WrittenRecord,
  article: ArticleNow,
): Promise<string | null> {
  if (article.draftHash !== record.writtenHash) return 'It was edited since.';
  if (record.left === 'draft' && article.isPublished && !record.beforeImage?.isPublished) {
    return 'It was published since.';
  }
  if (record.left !== 'draft' && !article.isPublished) return 'It was taken down since.';
  const where = { articleDocumentId: article.documentId, articleLocale: article.locale };
  if ((await strapi.db.query(CORRECTION).count({ where })) > 0) return 'It was corrected since.';
  const state = await readState(strapi, article);
  return record.beforeImage === null && (state?.version ?? 0) > VERSION_AFTER_IMPORT
    ? 'Its live state was changed since.'
    : null;
}
