import type { LegacyPost, SourceStatus } from '../../../../story/model';
import { instantOf } from '../write/instant';

/** Public in its source; or due there later, and then published here under that embargo. */
export function isPublic(
  status: SourceStatus,
  publishedOn: LegacyPost['publishedOn'],
  timezone: string,
): boolean {
  return status === 'future' ? instantOf(publishedOn, timezone) !== null : status === 'public';
}
