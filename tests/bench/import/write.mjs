import { post } from './posts.mjs';
import { plannedStories, searchWords, writing } from './writing.mjs';

const TABLES_OF = (strapi) =>
  [...strapi.db.metadata.values()]
    .filter(({ uid }) => uid.includes('newsroom'))
    .map(({ tableName }) => tableName);

const AT_ONCE = 200;

/** Rows that a statement of a script holds: a whole set's texts would be too long for some databases. */
const ROWS_AT_ONCE = { newsroom_listing: 500, newsroom_search: 50, newsroom_search_words: 50 };

/**
 * Published articles with two authors and a related post, written three ways in turns: by the
 * Document Service, as a set, and by hand-written batch inserts of the rows that the set left. A set
 * has what the cleaning makes ready in its threads; `unready` are sets that have to make it themselves.
 */
export async function compareWriting(strapi, { rounds, documents, articles }) {
  const seconds = { documents: [], unready: [], sets: [], byHand: [] };
  const authors = await makeAuthors(strapi);
  let next = 0;
  for (let round = 0; round < rounds; round += 1) {
    const first = posts(next, documents);
    next += documents;
    seconds.documents.push((await timed(() => byDocuments(strapi, first, authors))) / documents);

    const run = await writing(strapi);
    const unready = await plannedStories(run, posts(next, articles));
    next += articles;
    for (const plan of unready) plan.ready = null;
    seconds.unready.push((await timed(() => run.write(unready, AT_ONCE))) / articles);

    const written = posts(next, articles);
    next += articles;
    const plans = await plannedStories(run, written);
    const before = await newestIds(strapi);
    seconds.sets.push((await timed(() => run.write(plans, AT_ONCE))) / articles);

    const rows = await rowsSince(strapi, before);
    const indexes = await indexRows(strapi, rows);
    if (indexes.some(({ rows: kept }) => kept.length === 0))
      throw new Error('nothing was listed or indexed');
    await remove(strapi, rows);
    seconds.byHand.push(
      (await timed(() => byHand(strapi, { rows, indexes }, articles))) / articles,
    );
  }
  return Object.fromEntries(Object.entries(seconds).map(([name, list]) => [name, median(list)]));
}

const posts = (from, count) => Array.from({ length: count }, (_, index) => post(from + index));

async function makeAuthors(strapi) {
  const authors = strapi.documents('plugin::newsroom.author');
  const made = [];
  for (const name of ['Ada Norling', 'Bo Berg'])
    made.push(await authors.create({ data: { name } }));
  return made.map(({ documentId }) => documentId);
}

async function byDocuments(strapi, list, authors) {
  for (const each of list) {
    const related = await strapi
      .documents('plugin::newsroom.related-post')
      .create({ data: { headline: each.related } });
    await strapi.documents('plugin::newsroom.article').create({
      status: 'published',
      data: {
        headline: each.headline,
        body: each.paragraphs.map((text) => ({
          type: 'paragraph',
          children: [{ type: 'text', text }],
        })),
        publishedOn: each.publishedOn,
        authors,
        relatedPosts: [related.documentId],
      },
    });
  }
}

async function newestIds(strapi) {
  const ids = {};
  for (const table of TABLES_OF(strapi)) {
    const [{ id }] = await strapi.db.connection(table).max({ id: 'id' });
    ids[table] = Number(id ?? 0);
  }
  return ids;
}

async function rowsSince(strapi, ids) {
  const found = [];
  for (const table of TABLES_OF(strapi)) {
    const rows = await strapi.db.connection(table).where('id', '>', ids[table]).orderBy('id');
    if (rows.length > 0) found.push({ table, rows: rows.map(stored) });
  }
  return found;
}

/** PostgreSQL's driver gives JSON columns as objects and wants them as text. */
function stored(row) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value !== null && typeof value === 'object' && !(value instanceof Date)
        ? JSON.stringify(value)
        : value,
    ]),
  );
}

const LINKS_LAST = (one, other) => isLink(one) - isLink(other);
const isLink = ({ table }) => Number(table.endsWith('_lnk'));

/** Strapi knows nothing of these tables: lists and search are read off them. */
async function indexRows(strapi, found) {
  const { connection } = strapi.db;
  const articles = articleIds(strapi, found);
  const kept = (table, columns) =>
    connection(table).select(columns).whereBetween('article_id', articles).orderBy('article_id');
  const isSqlite = connection.client.config.client === 'better-sqlite3';
  const tables = [
    { table: 'newsroom_listing', rows: (await kept('newsroom_listing', ['*'])).map(stored) },
    {
      table: 'newsroom_search',
      rows: await kept('newsroom_search', [
        'article_id',
        'document_id',
        'locale',
        'shown_on',
        ...(isSqlite ? [] : [connection.raw('words::text as words')]),
      ]),
    },
  ];
  if (!isSqlite) return tables;
  // It keeps no texts that could be read back.
  const rows = await searchWords(strapi, tables[1].rows);
  return [...tables, { table: 'newsroom_search_words', rows }];
}

function articleIds(strapi, found) {
  const { tableName } = strapi.db.metadata.get('plugin::newsroom.article');
  const ids = found.find(({ table }) => table === tableName).rows.map(({ id }) => id);
  return [ids[0], ids.at(-1)];
}

async function remove(strapi, found) {
  const [first, last] = articleIds(strapi, found);
  const { connection } = strapi.db;
  if (connection.client.config.client === 'better-sqlite3') {
    await connection('newsroom_search_words').whereBetween('rowid', [first, last]).delete();
  }
  for (const table of ['newsroom_search', 'newsroom_listing']) {
    await connection(table).whereBetween('article_id', [first, last]).delete();
  }
  for (const { table, rows } of [...found].sort(LINKS_LAST).reverse()) {
    await strapi.db
      .connection(table)
      .where('id', '>=', rows[0].id)
      .where('id', '<=', rows.at(-1).id)
      .delete();
  }
}

/** What a migration script does: a transaction some articles, a batch insert a table. */
async function byHand(strapi, { rows: found, indexes }, articles) {
  const parts = Math.ceil(articles / AT_ONCE);
  const partOf = (rows, part) => {
    const size = Math.ceil(rows.length / parts);
    return rows.slice(part * size, (part + 1) * size);
  };
  for (let part = 0; part < parts; part += 1) {
    await strapi.db.connection.transaction(async (trx) => {
      for (const { table, rows } of [...found].sort(LINKS_LAST)) {
        const slice = partOf(rows, part);
        if (slice.length > 0) await trx.batchInsert(table, slice, 500);
      }
      for (const { table, rows } of indexes) await insertAll(trx, table, partOf(rows, part));
    });
  }
}

/** As statements that name each column once, which is the cheapest that knex sends. */
async function insertAll(trx, table, rows) {
  const columns = Object.keys(rows[0]);
  const values = `(${columns.map(() => '?').join(',')})`;
  const size = ROWS_AT_ONCE[table];
  for (let start = 0; start < rows.length; start += size) {
    const some = rows.slice(start, start + size);
    await trx.raw(
      `insert into ${table} (${columns.join(',')}) values ${some.map(() => values).join(',')}`,
      some.flatMap((row) => columns.map((column) => row[column])),
    );
  }
}

async function timed(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function median(list) {
  const sorted = [...list].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}
