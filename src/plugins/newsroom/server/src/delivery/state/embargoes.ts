import type { Core } from '@strapi/strapi';

import { recordChanges } from '../../changes';
import { ARTICLE_STATE } from '../../uids';
import { readStanding } from '../outbox/read-standing';
import { writeOwed } from '../outbox/write';

interface EmbargoedRow {
  id: number;
  articleDocumentId: string;
  articleLocale: string;
  embargoUntil: string;
}

const AT_ONCE = 100;

/**
 * Announces stories whose embargo has ended: to the caches and to the receivers, in one transaction
 * for each, by whichever process comes first. Derived from the database, so no timer can be lost: an
 * end that passed while nothing ran is announced at the next start.
 *
 * @param from ends before it are known to be announced.
 * @returns how many.
 */
export async function announceEndedEmbargoes(
  strapi: Core.Strapi,
  { from, now }: { from: Date | null; now: Date },
): Promise<number> {
  const ended: EmbargoedRow[] = await strapi.db.query(ARTICLE_STATE).findMany({
    select: ['id', 'articleDocumentId', 'articleLocale', 'embargoUntil'],
    where: {
      embargoUntil: { $lte: now, ...(from ? { $gt: from } : {}) },
      embargoAnnounced: { $null: true },
    },
    orderBy: { embargoUntil: 'asc' },
    limit: AT_ONCE,
  });
  for (const row of ended) await announce(strapi, row, now);
  return ended.length === AT_ONCE
    ? AT_ONCE + (await announceEndedEmbargoes(strapi, { from, now }))
    : ended.length;
}

async function announce(strapi: Core.Strapi, row: EmbargoedRow, now: Date): Promise<void> {
  const { tableName } = strapi.db.metadata.get(ARTICLE_STATE);
  const article = { documentId: row.articleDocumentId, locale: row.articleLocale };
  await strapi.db.transaction(async ({ trx }) => {
    const won = await strapi.db
      .getConnection(tableName)
      .transacting(trx)
      .where({ id: row.id })
      .whereNull('embargo_announced')
      .update({ embargo_announced: new Date(row.embargoUntil) });
    if (won !== 1) return;
    const standing = await readStanding(strapi, article);
    await writeOwed(strapi, { before: standing, after: standing, deed: 'embargo ended', now });
    await recordChanges(strapi, [{ kind: 'article', ...article }]);
  });
}
