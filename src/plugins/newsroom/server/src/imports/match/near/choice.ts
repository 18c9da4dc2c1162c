import { NewsroomError } from '../../../../../story/errors';

/**
 * What is done with a new story that is nearly the same as another one. `separate`: it is an article
 * of its own, and the editor is asked; an archive comes in whole, and most that resemble each other
 * are an agency's next version or a yearly notice. `review`: it stays a draft that needs review.
 * `update`: it is the next version of that article; where an editor has worked on that, it is for
 * review.
 */
export const NEAR_DUPLICATES = ['separate', 'review', 'update'] as const;

export type NearDuplicateChoice = (typeof NEAR_DUPLICATES)[number];

/** Throws NEWSROOM_NEAR_DUPLICATES_UNKNOWN. */
export function nearDuplicatesNamed(name: string): NearDuplicateChoice {
  const choice = NEAR_DUPLICATES.find((known) => known === name);
  if (choice) return choice;
  const known = NEAR_DUPLICATES.join(', ');
  throw new NewsroomError('NEWSROOM_NEAR_DUPLICATES_UNKNOWN', { known, choice: name });
}
