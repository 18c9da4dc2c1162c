import type { Core } from '@strapi/strapi';

import { on } from '../../imports/write/rows/insert';
import { ofArticles } from './of-articles';
import { LISTING } from './table';
import { waitForOthers } from './wait-for-others';

/** A database takes only so many values in one statement. */
const AT_ONCE = 400;

/**
 * Lists the stories of one term under another, as when two authors become one. A story that stands
 * under both keeps one row. Call it in the transaction of the change.
 */
export async function moveListing(
  strapi: Core.Strapi,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const writing = { strapi, trx };
    const listed: Array<{ document_id: string; locale: string }> = await on(writing, LISTING)
      .select('document_id', 'locale')
      .where({ term: from });
    for (let at = 0; at < listed.length; at += AT_ONCE) {
      const some = listed.slice(at, at + AT_ONCE);
      const articles = some.map(({ document_id, locale }) => ({ documentId: document_id, locale }));
      await waitForOthers(writing, articles);
      const rows = () => ofArticles(on(writing, LISTING), articles);
      await rows().where({ term: to }).delete();
      await rows().where({ term: from }).update({ term: to });
    }
  });
}
