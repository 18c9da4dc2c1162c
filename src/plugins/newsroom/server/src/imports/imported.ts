import type { NewsroomError } from '../../../story/errors';
import type { Query } from '../../../story/model';
import type { Failure } from './failure';
import type { Missing } from './match/match-story';
import type { ImportRow, Left } from './outcome';
import type { StoryPlan } from './plan/plan-stories';
import type { Standing } from './write/snapshot';

/** What came of one story. */
export interface Imported {
  row: ImportRow;
  /** null where nothing was written. */
  left: Left | null;
  /** Whoever and whatever was made for it; in a dry run, would be. */
  made: readonly Missing[];
  queries: readonly Query[];
  /** As its source has it, or as it was cleaned; null where nobody read it. */
  headline: string | null;
}

/** A story that was written, or in a dry run would be. */
export function written(
  plan: StoryPlan,
  article: Standing | null,
  made: readonly Missing[],
): Imported {
  return {
    row: rowOf(plan, article),
    left: leftAs(plan),
    made,
    queries: plan.queries,
    headline: headlineOf(plan),
  };
}

/** A story that the plan leaves alone. */
export function leftAlone(plan: StoryPlan): Imported {
  return {
    row: rowOf(plan, plan.standing),
    left: null,
    made: [],
    queries: [],
    headline: headlineOf(plan),
  };
}

export function failed(plan: StoryPlan, failure: Failure): Imported {
  const row: ImportRow = { ...rowOf(plan, plan.standing), outcome: 'fail', ...failure };
  return { row, left: null, made: [], queries: [], headline: headlineOf(plan) };
}

/** An input, or a post of it, that nothing is known of but why it failed. */
export function unreadable(
  source: string,
  { code, message }: Pick<NewsroomError, 'code' | 'message'>,
): Imported {
  const row: ImportRow = {
    source,
    id: null,
    outcome: 'fail',
    code,
    reason: message,
    documentId: null,
    slug: null,
  };
  return { row, left: null, made: [], queries: [], headline: null };
}

const headlineOf = ({ story, post }: StoryPlan): string | null => story?.headline ?? post.headline;

function rowOf(
  { source, id, decision: { outcome, code, reason } }: StoryPlan,
  article: Standing | null,
): ImportRow {
  return {
    source,
    id,
    outcome,
    code,
    reason,
    documentId: article?.documentId ?? null,
    slug: article?.slug ?? null,
  };
}

function leftAs({ post, decision }: StoryPlan): Left | null {
  if (decision.act === 'none') return null;
  if (!decision.publish) return 'draft';
  return post.status === 'future' ? 'embargoed' : 'published';
}
