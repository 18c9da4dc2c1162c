import type { Core } from '@strapi/strapi';

import { deskHere } from './clean-here';
import type { CleaningDesk } from './cleaning-desk';
import { ThreadDesk, threadsHere } from './threads';

/** How an import is cleaned; where nothing is said, by its size. */
export interface CleaningChoices {
  /** So many threads of this machine; 0: in the thread of the import. */
  threads?: number | null;
}

/** Of so much to read threads pay: one takes a quarter of a second to come up. */
const PAYS_FROM_BYTES = 2_000_000;

export function openDesk(
  _strapi: Core.Strapi,
  bytes: number,
  { threads = null }: CleaningChoices = {},
): CleaningDesk {
  const count = threads ?? (bytes < PAYS_FROM_BYTES ? 0 : threadsHere());
  return count === 0 ? deskHere : new ThreadDesk({ threads: count });
}
