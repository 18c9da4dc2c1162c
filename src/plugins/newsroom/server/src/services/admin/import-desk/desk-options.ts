import type { DeskOptions } from '../../../../../shared/admin/import-desk';
import { MEDIA_CHOICES, matchingOf, nearDuplicatesOf } from '../../../imports/choices';
import { NEAR_DUPLICATES } from '../../../imports/match/near/choice';
import { MATCHING } from '../../../imports/match/people/how-to-match';

/** What the command line knows, so that whatever it learns is on the desk, too. */
export const DESK_OPTIONS: DeskOptions = {
  media: { words: MEDIA_CHOICES, standard: 'own' },
  matching: { words: MATCHING, standard: matchingOf({}) },
  nearDuplicates: { words: NEAR_DUPLICATES, standard: nearDuplicatesOf({}) },
};
