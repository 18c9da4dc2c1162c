import { on } from '../../imports/write/rows/insert';
import type { Writing } from '../../imports/write/rows/insert';
import { clientOf } from '../content/read/sql';
import { ARTICLE_STATE } from '../../uids';
import type { ListedArticle } from './of-articles';

/** Ours among all advisory locks of a database. */
const OURS = 0x6e657773;

/** Articles share locks: one each would not fit into the memory that PostgreSQL has for them. */
const LOCKS = 64;

const WAITS: Record<
  ReturnType<typeof clientOf>,
  (writing: Writing, articles: readonly ListedArticle[]) => Promise<unknown>
> = {
  // It has one writer.
  sqlite: async () => {},

  // Rows are no hold: whoever waits for one that is deleted and written anew holds neither afterwards.
  postgres: ({ trx }, articles) =>
    trx.raw(
      `select pg_advisory_xact_lock(${OURS}, place) from (
        select distinct hashtext(name) & ${LOCKS - 1} as place from unnest(?::text[]) as name order by place
      ) as places`,
      [articles.map(({ documentId, locale }) => `${documentId} ${locale}`)],
    ),

  // Every article has a state, and its row stays where it is. It is held by its id, as all that change it
  // do: whoever came to it through another index would hold that first, and they would wait in a circle.
  mysql: async (writing, articles) => {
    const states = () => on(writing, writing.strapi.db.metadata.get(ARTICLE_STATE).tableName);
    const found: Array<{ id: number }> = await states()
      .select('id')
      .whereIn(
        ['article_document_id', 'article_locale'],
        articles.map(({ documentId, locale }) => [documentId, locale]),
      );
    const ids = found.map(({ id }) => id);
    await states().select('id').whereIn('id', ids).orderBy('id').forUpdate();
  },
};

/**
 * Two changes may concern one article at a time, such as its author's name and the end of its embargo.
 * The second waits here until the first is done: a deletion that had begun before would not see what
 * the first writes, and its rows would stand in the way.
 */
export async function waitForOthers(
  writing: Writing,
  articles: readonly ListedArticle[],
): Promise<void> {
  await WAITS[clientOf(writing.strapi)](writing, articles);
}
