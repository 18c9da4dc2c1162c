import { linksWithin } from '../addresses/old-site';
import type { Imported } from '../imported';
import type { Outcome } from '../outcome';
import type { StoryPlan } from '../plan/plan-stories';
import type { Writing } from '../write/rows/insert';
import type { ArticleNow } from '../write/snapshot';
import type { PackedPost } from './legacy-post';
import { keepRecords } from './records';
import type { BeforeImage, RecordToKeep, RunRow } from './records';
import { keepSources } from './sources';

/** What was done with one story, and the article that was written for it. */
export interface Done {
  plan: StoryPlan;
  imported: Imported;
  /** null where nothing was written. */
  article: ArticleNow | null;
  /** Old addresses that redirect to an article from now on which stood before. */
  claimed?: readonly string[];
  /** The post, where it was packed already. */
  packed?: PackedPost;
}

/** Keeps what was done, in the transaction in which it was done. */
export async function keepDone(
  writing: Writing,
  run: RunRow,
  done: readonly Done[],
): Promise<void> {
  await keepSources(
    writing,
    done.flatMap(({ plan, article }) => (article ? sourceOf(plan, article) : [])),
  );
  await keepRecords(writing, run, done.map(recordOf));
}

function sourceOf({ earlier, key, namespace, id, sourceHash }: StoryPlan, article: ArticleNow) {
  const source = {
    key,
    namespace,
    sourceId: id,
    articleDocumentId: article.documentId,
    articleLocale: article.locale,
    sourceHash,
    writtenHash: article.draftHash,
  };
  return { earlier, source };
}

/** These bring something new, which somebody will want to look at, though it was not written. */
const KEPT_THOUGH_NOT_WRITTEN: ReadonlySet<Outcome> = new Set(['conflict', 'fail']);

function recordOf({ plan, imported, article, claimed, packed }: Done): RecordToKeep {
  const { key, occurrence, standing, post, story, queries } = plan;
  const { row, left, made } = imported;
  const isKept = article !== null || KEPT_THOUGH_NOT_WRITTEN.has(row.outcome);
  return {
    sourceKey: key,
    occurrence,
    row,
    left,
    article: article ?? standing,
    writtenHash: article?.draftHash ?? null,
    before: article && beforeImage(plan, claimed ?? []),
    made,
    files: plan.media?.files ?? null,
    // What the newsroom exported itself comes back as it was: its links lead where they led.
    pendingLinks: article !== null && story !== null && !post.whole ? linksWithin(story, post) : [],
    cleaned: isKept && story !== null ? { post, story, queries, packed } : null,
    planned: null,
  };
}

/** null where there was nothing before: to take back what was made is to delete it. */
function beforeImage(
  { before, earlier }: StoryPlan,
  claimed: readonly string[],
): BeforeImage | null {
  if (before === null) return null;
  const { draft, dates, isPublished } = before;
  return { draft, dates, isPublished, source: earlier, claimed };
}
