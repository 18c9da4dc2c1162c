import { IMPORT_RUN } from '../../../uids';
import type { RunRow } from '../../journal/records';
import { on } from './insert';
import type { Writing } from './insert';
import { tableOf } from './table';

/**
 * SQLite lets a transaction that has read go on to write only if nobody wrote meanwhile. One that
 * begins by writing waits for its turn instead, as long as the busy timeout says.
 */
export async function takeWriteLock(writing: Writing, { rowId }: RunRow): Promise<void> {
  const { strapi } = writing;
  if (strapi.db.dialect.client !== 'sqlite') return;
  await on(writing, tableOf(strapi, IMPORT_RUN).name)
    .where({ id: rowId })
    .update({ updated_at: new Date() });
}
