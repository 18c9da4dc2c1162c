import { post } from './posts.mjs';
import { plannedStories, writing } from './writing.mjs';

const TABLES_OF = (strapi) =>
  [...strapi.db.metadata.values()]
    .filter(({ uid }) => uid.includes('newsroom'))
    .map(({ tableName }) => tableName);

const AT_ONCE = 200;

/** Strapi knows nothing of these: lists and search are read off them. */
const INDEX_INSERT = /^insert into (?:[`"]\w+[`"]\.)?[`"]newsroom_(?:listing|search)/i;

/** The statements that fill them, as they are sent: what search keeps can't all be read back. */
function indexInserts(strapi) {
  const statements = [];
  const hear = ({ sql, bindings }) => {
    if (INDEX_INSERT.test(sql)) statements.push({ sql, bindings });
  };
  strapi.db.connection.on('query', hear);
  return () => {
    strapi.db.connection.removeListener('query', hear);
    return statements;
  };
}

/**
 * Published articles with two authors and a related post, written three ways in turns: by the
 * Document Service, as a set, and by hand-written batch inserts of the rows that the set left.
 */
export async function compareWriting(strapi, { rounds, documents, articles }) {
  const seconds = { documents: [], sets: [], byHand: [] };
  const authors = await makeAuthors(strapi);
  let next = 0;
  for (let round = 0; round < rounds; round += 1) {
    const first = posts(next, documents);
    next += documents;
    seconds.documents.push((await timed(() => byDocuments(strapi, first, authors))) / documents);

    const written = posts(next, articles);
    next += articles;
    const run = await writing(strapi);
    const plans = await plannedStories(run, written);
    const before = await newestIds(strapi);
    const heard = indexInserts(strapi);
    seconds.sets.push((await timed(() => run.write(plans, AT_ONCE))) / articles);

    const indexes = heard();
    if (indexes.length === 0) throw new Error('nothing was listed or indexed');
    const rows = await rowsSince(strapi, before);
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

async function remove(strapi, found) {
  const { tableName } = strapi.db.metadata.get('plugin::newsroom.article');
  const articles = found.find(({ table }) => table === tableName).rows.map(({ id }) => id);
  const [first, last] = [articles[0], articles.at(-1)];
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
  const statements = Math.ceil(indexes.length / parts);
  for (let part = 0; part < parts; part += 1) {
    await strapi.db.connection.transaction(async (trx) => {
      for (const { table, rows } of [...found].sort(LINKS_LAST)) {
        const size = Math.ceil(rows.length / parts);
        const slice = rows.slice(part * size, (part + 1) * size);
        if (slice.length > 0) await trx.batchInsert(table, slice, 500);
      }
      for (const { sql, bindings } of indexes.slice(part * statements, (part + 1) * statements)) {
        await trx.raw(sql.includes('$1') ? asKnex(sql) : sql, bindings);
      }
    });
  }
}

/** PostgreSQL is sent $1 where knex takes a question mark. */
const asKnex = (sql) => sql.replaceAll('?', '\\?').replace(/\$\d+/g, '?');

async function timed(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function median(list) {
  const sorted = [...list].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}
