import type { Core } from '@strapi/strapi';

import { redisOptions } from '../../redis';
import { deskHere } from './clean-here';
import type { CleaningDesk } from './cleaning-desk';
import { QueueDesk } from './queue/queue-desk';
import { ThreadDesk, threadsHere } from './threads';

/** How an import is cleaned; where nothing is said, by its size. */
export interface CleaningChoices {
  /** So many threads of this machine; 0: in the thread of the import. */
  threads?: number | null;
  /** With Redis: whether other processes clean, too. */
  shared?: boolean | null;
}

/** Of so much to read it pays to give posts away: a thread takes a quarter of a second to come up. */
const PAYS_FROM_BYTES = 2_000_000;

export function openDesk(
  strapi: Core.Strapi,
  bytes: number,
  { threads = null, shared = null }: CleaningChoices = {},
  onAway: () => void = () => {},
): CleaningDesk {
  const pays = bytes >= PAYS_FROM_BYTES;
  const count = threads ?? (pays ? threadsHere() : 0);
  const nearby = count === 0 ? deskHere : new ThreadDesk({ threads: count });
  const redis = (shared ?? pays) ? redisOptions(strapi) : null;
  return redis === null ? nearby : new QueueDesk(redis, nearby, onAway);
}
