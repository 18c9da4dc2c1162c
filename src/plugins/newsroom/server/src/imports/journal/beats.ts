import type { Core } from '@strapi/strapi';

import { redisUrl } from '../../redis';
import { IMPORT_RUN } from '../../uids';
import { againAndAgain } from './again-and-again';
import { beat } from './lead';
import type { RunRow } from './records';

/** How often a leader gives a sign of life; whoever watches waits for several. */
const BEAT_MS = 2_000;

/** Only where several processes share their work does one go on with what another had begun. */
export const isShared = (): boolean => redisUrl() !== null;

/**
 * Lets other processes go on with a run once its leader gives no sign of life any more.
 *
 * @param inputs what others know the files by
 */
export async function letOthersGoOn(
  strapi: Core.Strapi,
  run: RunRow,
  inputs: string,
): Promise<void> {
  if (!isShared()) return;
  await strapi.db.query(IMPORT_RUN).updateMany({
    where: { id: run.rowId, leader: run.leader ?? null },
    data: { handsOn: true, inputs },
  });
}

/** @returns what ends the signs; null where nobody waits for any */
export function signsOfLife(strapi: Core.Strapi, run: RunRow): (() => void) | null {
  // The run's own transaction has its row until it ends, and is a sign by itself.
  return isShared() ? againAndAgain(() => beat(strapi, run), BEAT_MS) : null;
}
