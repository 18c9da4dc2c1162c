import type { LegacyPost, Story } from '../../../../story/model';
import type { WholeState } from '../../../../story/whole';
import { instantOf } from './instant';

/** What holds at once for an article that is brought in. */
export type LiveState = WholeState;

/** Imported stories are historical, and those to come are under an embargo; the newsroom's own are as they were. */
export function liveState(
  { story, post }: { story: Story; post: LegacyPost },
  timezone: string,
): LiveState {
  if (post.whole) return post.whole.state;
  const { status } = story.source;
  return {
    pubStatus: 'usable',
    reason: null,
    legal: false,
    historical: true,
    embargoUntil: status === 'future' ? instantOf(story.publishedOn, timezone) : null,
  };
}

/** Corrections that were printed with it. */
export const correctionEntries = ({ whole }: LegacyPost): Array<Record<string, unknown>> =>
  (whole?.corrections ?? []).map((correction) => ({ ...correction }));
