import type { Term } from '../../../../../story/search';
import { insertRows, on } from '../../../imports/write/rows/insert';
import { tableName } from '../../content/read/sql';
import { keysOf, PARTS, stemsIn } from './store';
import type { SearchStore } from './store';

const TABLE = 'newsroom_search';

/**
 * InnoDB leaves out words of fewer than three letters, and stop words: settings of the whole server.
 * With this at its end every stem is long enough and none of them a stop word.
 */
const END = '__';

const written = (stems: readonly string[]): string => stems.map((stem) => stem + END).join(' ');

/** FULLTEXT in boolean mode, over stems: one index for all of the words, one more for the headline's. */
export const mysql: SearchStore = {
  addColumns(table) {
    table.text('heading', 'mediumtext').notNullable();
    table.text('words', 'longtext').notNullable();
  },

  async finish(strapi) {
    const table = tableName(strapi, TABLE);
    await strapi.db.connection.raw(
      `alter table ${table} add fulltext index newsroom_search_words (words)`,
    );
    await strapi.db.connection.raw(
      `alter table ${table} add fulltext index newsroom_search_heading (heading)`,
    );
  },

  rowOf: (entry) => ({
    ...keysOf(entry),
    heading: written([...stemsIn(entry.words.headline), ...stemsIn(entry.words.summary)]),
    // A word that nobody seeks keeps phrases from going on into the next part.
    words: PARTS.map((part) => written(stemsIn(entry.words[part]))).join(' ____ '),
  }),

  insert: (writing, rows) => insertRows(writing, TABLE, rows),

  async remove(writing, articleIds) {
    await on(writing, TABLE)
      .whereIn('article_id', [...articleIds])
      .delete();
  },

  matching(_strapi, { all, any, none }) {
    const wanted = [
      ...all.map((term) => `+${phrase(term)}`),
      ...(any.length > 0 ? [`+(${any.map(phrase).join(' ')})`] : []),
      ...none.map((term) => `-${phrase(term)}`),
    ].join(' ');
    const anywhere = [...all, ...any].map(phrase).join(' ');
    return {
      join: '',
      where: `match (s.words) against (? in boolean mode)`,
      whereBindings: [wanted],
      last: 's.article_id',
      score: `(match (s.words) against (? in boolean mode) + 4 * match (s.heading) against (? in boolean mode))`,
      scoreBindings: [anywhere, anywhere],
    };
  },
};

/** A beginning can't be a part of a phrase: its words are then wanted each by itself. */
function phrase({ stems, isBeginning }: Term): string {
  if (!isBeginning) return stems.length === 1 ? `${stems[0]}${END}` : `"${written(stems)}"`;
  const last = stems.length - 1;
  const words = stems.map((stem, index) => (index === last ? `${stem}*` : `+${stem}${END}`));
  return words.length === 1
    ? words[0]!
    : `(${[...words.slice(0, -1), `+${words[last]}`].join(' ')})`;
}
