import type { EventName } from '../../../../shared/settings';

import { isPublic, withdrawalCause } from './standing';
import type { Standing, WithdrawalCause } from './standing';

/** What was done, as far as the two standings don't tell. */
export type Deed =
  'publish' | 'withdraw' | 'delete' | 'state' | 'part' | 'correct' | 'embargo ended';

/** What the receivers must be told about one article. */
export interface OwedEvent {
  name: EventName;
  /** For a withdrawal: what took it away. */
  cause: WithdrawalCause | 'embargo ended' | 'corrected' | 'related' | null;
  /** Of the article as readers have it now, or had it last. */
  standing: Standing & { published: NonNullable<Standing['published']> };
  version: number;
  /** True for a story that is only made right for caches: nobody is notified of it. */
  quiet: boolean;
}

export interface Transition {
  before: Standing;
  after: Standing;
  deed: Deed;
  now: Date;
}

/** The version that an article has after a deed: raised by each that receivers hear of. */
export function nextVersion({ before, after, deed, now }: Transition): number {
  const version = after.state?.version ?? before.state?.version ?? 1;
  // A change of state has raised it already; a first publication is the version it has.
  const isRaised = deed === 'state' || deed === 'embargo ended';
  return isRaised || !isPublic(before, now) ? version : version + 1;
}

/**
 * Which event a change owes: pure, and the same for the editor's hooks and for a bulk writer.
 *
 * A historical story is quiet (DESIGN §5): its publication, updates and removal tell caches only. Its
 * kill tells everybody: whoever has it must know.
 *
 * @returns null when readers see no difference.
 */
export function owedEvent(transition: Transition): OwedEvent | null {
  const { before, after, deed, now } = transition;
  const wasPublic = deed === 'embargo ended' ? false : isPublic(before, now);
  const isNow = isPublic(after, now);
  const version = nextVersion(transition);
  const historical = (after.state ?? before.state)?.historical ?? false;

  if (isNow) {
    const standing = withPublished(after);
    const told = standing && toldOfPublic(wasPublic, deed);
    return told ? { ...told, standing, version, quiet: historical } : null;
  }
  const standing = wasPublic || isWorse(before, after, now) ? withPublished(before) : null;
  if (!standing) return null;
  const cause = withdrawalCause(after, { wasDeleted: deed === 'delete' });
  const isKill = cause === 'withheld' || cause === 'canceled';
  return { name: 'article.withdrawn', cause, standing, version, quiet: historical && !isKill };
}

/** Withheld first and canceled now: those who were told to wait are told that it is over. */
function isWorse(before: Standing, after: Standing, now: Date): boolean {
  if (before.state?.pubStatus !== 'withheld' || after.state?.pubStatus !== 'canceled') return false;
  return isPublic({ ...before, state: { ...before.state, pubStatus: 'usable' } }, now);
}

function toldOfPublic(wasPublic: boolean, deed: Deed): Pick<OwedEvent, 'name' | 'cause'> | null {
  if (!wasPublic) {
    return { name: 'article.published', cause: deed === 'embargo ended' ? deed : null };
  }
  if (deed === 'correct') return { name: 'article.corrected', cause: 'corrected' };
  if (deed === 'part') return { name: 'article.updated', cause: 'related' };
  return deed === 'publish' ? { name: 'article.updated', cause: null } : null;
}

function withPublished(standing: Standing): OwedEvent['standing'] | null {
  const { published } = standing;
  return published ? { ...standing, published } : null;
}
