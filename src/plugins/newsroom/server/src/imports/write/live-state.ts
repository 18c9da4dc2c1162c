import type { LegacyPost, Story } from '../../../../story/model';
import type { WholeState } from '../../../../story/whole';
import { instantOf } from './instant';

/** What holds at once for an article that is brought in; null where an editor has settled nothing. */
export type LiveState = Omit<WholeState, 'dismissed'> & { dismissed: string[] | null };

/** Imported stories are historical, and those to come are under an embargo; the newsroom's own are as they were. */
export function liveState(
  { story, post }: { story: Story; post: LegacyPost },
  timezone: string,
): LiveState {
  if (post.whole) {
    const { dismissed, ...state } = post.whole.state;
    return { ...state, dismissed: dismissed.length > 0 ? dismissed : null };
  }
  const { status } = story.source;
  return {
    pubStatus: 'usable',
    reason: null,
    legal: false,
    historical: true,
    dismissed: null,
    embargoUntil: status === 'future' ? instantOf(story.publishedOn, timezone) : null,
  };
}

/** Corrections that were printed with it. */
export const correctionEntries = ({ whole }: LegacyPost): Array<Record<string, unknown>> =>
  (whole?.corrections ?? []).map((correction) => ({ ...correction }));
