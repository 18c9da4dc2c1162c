import type { Core } from '@strapi/strapi';

import { readState } from '../../documents/article-state/state';
import type { ArticleState } from '../../documents/article-state/state';
import { ARTICLE, CORRECTION } from '../../uids';
import type { ArticleNow } from '../write/snapshot';
import { sha256 } from '../sha256';
import { canonicalJson } from '../write/snapshot';
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
  if (await isEdited(strapi, record, article)) return 'It was edited since.';
  if (record.left === 'draft' && article.isPublished && !record.beforeImage?.isPublished) {
    return 'It was published since.';
  }
  if (record.left !== 'draft' && !article.isPublished) return 'It was taken down since.';
  const where = {
    articleDocumentId: article.documentId,
    articleLocale: article.locale,
    // Those that came with it are older than the record.
    createdAt: { $gt: record.createdAt },
  };
  if ((await strapi.db.query(CORRECTION).count({ where })) > 0) return 'It was corrected since.';
  const state = await readState(strapi, article);
  return record.beforeImage === null && state !== null && isChanged(state, record)
    ? 'Its live state was changed since.'
    : null;
}

/**
 * Each publication raises the version, also that of a later run which was taken back: what counts is
 * whether it says anything that an import doesn't. Of an embargo nobody knows any more what it was.
 */
function isChanged(state: ArticleState, { left }: WrittenRecord): boolean {
  if (state.version <= VERSION_AFTER_IMPORT) return false;
  const { pubStatus, reason, legal, embargoUntil, historical } = state;
  const isAsImported =
    pubStatus === 'usable' && !reason && !legal && historical && embargoUntil === null;
  return !isAsImported || left === 'embargoed';
}

/**
 * A related post loses its target when that article is deleted, as the undo of its own run may just
 * have done: that is nobody's edit.
 */
async function isEdited(
  strapi: Core.Strapi,
  { writtenHash, targets }: WrittenRecord,
  { draft, draftHash }: ArticleNow,
): Promise<boolean> {
  if (draftHash === writtenHash) return false;
  if (targets === null) return true;
  const gone = await goneOf(strapi, targets);
  const related = (draft.relatedPosts as Array<{ target: string | null }>).map((post, index) => {
    const target = targets[index] ?? null;
    return post.target === null && target !== null && gone.has(target) ? { ...post, target } : post;
  });
  return sha256(canonicalJson({ ...draft, relatedPosts: related })) !== writtenHash;
}

async function goneOf(
  strapi: Core.Strapi,
  targets: ReadonlyArray<string | null>,
): Promise<Set<string>> {
  const wanted = targets.flatMap((target) => target ?? []);
  const rows: Array<{ documentId: string }> = await strapi.db
    .query(ARTICLE)
    .findMany({ where: { documentId: { $in: wanted } }, select: ['documentId'] });
  const there = new Set(rows.map(({ documentId }) => documentId));
  return new Set(wanted.filter((target) => !there.has(target)));
}
