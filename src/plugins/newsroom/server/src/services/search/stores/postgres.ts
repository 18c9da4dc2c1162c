import type { Term } from '../../../../../story/search';
import { insertRows, on } from '../../../imports/write/rows/insert';
import { tableName } from '../../content/read/sql';
import { keysOf, PARTS, stemsIn } from './store';
import type { Part, SearchEntry, SearchStore } from './store';

const TABLE = 'newsroom_search';

/** PostgreSQL's four weights. */
const WEIGHT: Readonly<Record<Part, string>> = {
  headline: 'A',
  summary: 'B',
  names: 'C',
  body: 'D',
};

/** A position is at most 16,383, and a word has at most 256 of them. */
const LAST_POSITION = 16_383;
const POSITIONS_AT_MOST = 256;
/** Between two parts, so that no phrase begins in one and ends in the next. */
const GAP = 3;

/**
 * A tsvector that is made of our own stems, with their places: PostgreSQL's parser and dictionaries have
 * no part in it, so every database finds the same.
 */
export const postgres: SearchStore = {
  addColumns(table) {
    table.specificType('words', 'tsvector').notNullable();
  },

  async finish(strapi) {
    await strapi.db.connection.raw(
      `create index if not exists newsroom_search_words on ${tableName(strapi, TABLE)} using gin (words)`,
    );
  },

  rowOf: (entry) => ({ ...keysOf(entry), words: vectorOf(entry) }),

  insert: (writing, rows) => insertRows(writing, TABLE, rows),

  async remove(writing, articleIds) {
    await on(writing, TABLE)
      .whereIn('article_id', [...articleIds])
      .delete();
  },

  matching(_strapi, { all, any, none }) {
    const some = any.length > 0 ? [`(${any.map(phrase).join(' | ')})`] : [];
    const sought = [...all.map(phrase), ...some];
    const wanted = [...sought, ...none.map((term) => `!(${phrase(term)})`)].join(' & ');
    return {
      join: '',
      where: 's.words @@ ?::tsquery',
      whereBindings: [wanted],
      last: 's.article_id',
      score: "ts_rank('{0.1, 0.3, 0.4, 0.8}', s.words, ?::tsquery)",
      scoreBindings: [sought.join(' & ')],
    };
  },
};

function vectorOf({ words }: SearchEntry): string {
  const places = new Map<string, string[]>();
  let at = 0;
  for (const part of PARTS) {
    for (const stem of stemsIn(words[part])) {
      at += 1;
      const known = places.get(stem) ?? [];
      if (known.length < POSITIONS_AT_MOST) {
        known.push(`${Math.min(at, LAST_POSITION)}${WEIGHT[part]}`);
      }
      places.set(stem, known);
    }
    at += GAP;
  }
  return [...places].map(([stem, positions]) => `'${stem}':${positions.join(',')}`).join(' ');
}

const phrase = ({ stems, isBeginning }: Term): string => {
  const last = stems.length - 1;
  const parts = stems.map((stem, index) => `'${stem}'${isBeginning && index === last ? ':*' : ''}`);
  return parts.length === 1 ? parts[0]! : `(${parts.join(' <-> ')})`;
};
