import { NewsroomError } from '../../../../../story/errors';
import type { Near } from './near-names';

/**
 * What is done with a name that is like one that is there. `exact`: it is another person, and nobody
 * looks. `suggest`: it is another person, and the editor is asked. `accept`: where only one can be
 * meant it is that one, and the editor is told.
 */
export const MATCHING = ['exact', 'suggest', 'accept'] as const;

export type Matching = (typeof MATCHING)[number];

/** Throws NEWSROOM_MATCH_UNKNOWN. */
export function matchingNamed(name: string): Matching {
  const matching = MATCHING.find((known) => known === name);
  if (matching) return matching;
  throw new NewsroomError('NEWSROOM_MATCH_UNKNOWN', { known: MATCHING.join(', '), match: name });
}

/**
 * Who may be taken for the person of a name without asking; null where that is a guess: several are
 * called so, a given name has another letter, only a mailbox is shared, or the name that is there is
 * the shorter one, which may stand for somebody else.
 */
export function acceptable(name: string, near: readonly Near[]): Near | null {
  const [only, ...others] = near;
  if (!only || others.length > 0) return null;
  if (only.how === 'writing' || only.how === 'spelling') return only;
  return only.how === 'initials' && only.name.length > name.length ? only : null;
}
