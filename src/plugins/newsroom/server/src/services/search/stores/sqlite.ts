import type { SearchQuery, Term } from '../../../../../story/search';
import { insertValues, on } from '../../../imports/write/rows/insert';
import { keysOf, PARTS } from './store';
import type { SearchStore } from './store';

const WORDS = 'newsroom_search_words';
const TABLE = 'newsroom_search';
const KEYS = ['article_id', 'document_id', 'locale', 'shown_on'];

/** Of headline, summary, names and body. */
const WEIGHTS = '8.0, 4.0, 3.0, 1.0';

/**
 * FTS5, without the text itself: the articles have it. Stems come folded and stemmed, so the tokenizer
 * only parts them at the spaces.
 */
export const sqlite: SearchStore = {
  addColumns() {},

  async finish(strapi) {
    await strapi.db.connection.raw(
      `create virtual table if not exists ${WORDS} using fts5(${PARTS.join(', ')}, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'")`,
    );
  },

  rowOf: (entry) => ({ ...keysOf(entry), ...entry.words }),

  async insert(writing, rows) {
    const columns = (names: readonly string[]) => rows.map((row) => names.map((name) => row[name]));
    await insertValues(writing, TABLE, KEYS, columns(KEYS));
    await insertValues(writing, WORDS, ['rowid', ...PARTS], columns(['article_id', ...PARTS]));
  },

  async remove(writing, articleIds) {
    await on(writing, WORDS)
      .whereIn('rowid', [...articleIds])
      .delete();
    await on(writing, TABLE)
      .whereIn('article_id', [...articleIds])
      .delete();
  },

  matching(_strapi, query) {
    return {
      join: `join ${WORDS} on ${WORDS}.rowid = s.article_id`,
      where: `${WORDS} match ?`,
      whereBindings: [matchOf(query)],
      last: `${WORDS}.rowid`,
      score: `-bm25(${WORDS}, ${WEIGHTS})`,
      scoreBindings: [],
    };
  },
};

function matchOf({ all, any, none }: SearchQuery): string {
  const some = any.length > 0 ? [`(${any.map(phrase).join(' OR ')})`] : [];
  const wanted = [...all.map(phrase), ...some].join(' AND ');
  return none.length === 0 ? wanted : `(${wanted}) NOT (${none.map(phrase).join(' OR ')})`;
}

const phrase = ({ stems, isBeginning }: Term): string =>
  `"${stems.join(' ')}"${isBeginning ? '*' : ''}`;
