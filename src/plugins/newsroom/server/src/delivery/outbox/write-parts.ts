import type { Core } from '@strapi/strapi';

import { stateKey } from '../../documents/article-state/key';
import type { ArticleKey } from '../../documents/article/versions';
import { ARTICLE_STATE, TOMBSTONE } from '../../uids';

import { owedEvent } from './owed';
import { readStandings } from './read-standing';
import { rowsFor, writeRows } from './write';

/** A database takes only so many values in one statement. */
const AT_ONCE = 400;

/**
 * What a changed part of many stories owes, such as a name in their bylines: as `writeOwed` with the
 * deed `part` for each, but in sets. An author may have signed tens of thousands of stories, and their
 * change is one transaction, for which others may have to wait. Call it in that transaction.
 */
export async function writeOwedOfParts(
  strapi: Core.Strapi,
  articles: readonly ArticleKey[],
): Promise<void> {
  const now = new Date();
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    const standings = await readStandings(strapi, articles.slice(at, at + AT_ONCE));
    const events = standings.flatMap(
      (standing) => owedEvent({ before: standing, after: standing, deed: 'part', now }) ?? [],
    );
    if (events.length === 0) continue;
    const keys = events.map(({ standing }) => stateKey(standing));
    await strapi.db
      .queryBuilder(ARTICLE_STATE)
      .where({ key: { $in: keys } })
      .update({ updatedAt: now })
      .increment('version')
      .execute();
    await strapi.db.query(TOMBSTONE).deleteMany({ where: { key: { $in: keys } } });
    await writeRows(strapi, await rowsFor(strapi, events, now));
  }
}
