import type { SourceStatus } from '../../legacy';

const STATUSES: ReadonlyMap<string, SourceStatus> = new Map([
  ['publish', 'public'],
  ['published', 'public'],
  ['inherit', 'public'],
  ['draft', 'draft'],
  ['auto-draft', 'draft'],
  ['pending', 'pending'],
  ['private', 'private'],
  ['future', 'future'],
  ['scheduled', 'future'],
  ['trash', 'trash'],
]);

/**
 * WordPress's word for it. A plugin's own word counts as a draft: nothing goes public that was not;
 * a file that has no such words at all is a feed, and what is in a feed is public.
 */
export function statusOf(word: string | null, hasPassword: boolean): SourceStatus {
  const status = word === null ? 'public' : (STATUSES.get(word.toLowerCase()) ?? 'draft');
  return status === 'public' && hasPassword ? 'password' : status;
}
