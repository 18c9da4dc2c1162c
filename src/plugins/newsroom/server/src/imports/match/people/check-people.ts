import { NewsroomError } from '../../../../../story/errors';
import type { ImportChoices } from '../../choices';
import type { Directories } from '../load-directories';

/**
 * Refuses a mapping that can't be kept, before anything is read.
 * Throws NEWSROOM_PEOPLE_SLUG_UNKNOWN and NEWSROOM_PEOPLE_DESK_UNNAMED.
 */
export function checkPeople(
  { people = [], defaultAuthor }: ImportChoices,
  { authors }: Directories,
): void {
  for (const { byline, settled } of people) {
    if (settled.kind === 'slug' && authors.withSlug(settled.slug) === null) {
      throw new NewsroomError('NEWSROOM_PEOPLE_SLUG_UNKNOWN', { byline, slug: settled.slug });
    }
    if (settled.kind === 'desk' && defaultAuthor === null) {
      throw new NewsroomError('NEWSROOM_PEOPLE_DESK_UNNAMED', { byline });
    }
  }
}
