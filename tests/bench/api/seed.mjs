// Writes articles in sets, straight into the tables: a hundred thousand in minutes, not in hours. Each
// has a draft and a published row, an author, a section, two tags, a credit, and a related post that
// leads to another article; one in a thousand is withheld.
import { paragraph, STANDFIRST, textOf } from './texts.mjs';

const SETS_OF = 500;
const DAY = 86_400_000;

const idOf = (prefix, number) => `${prefix}${String(number).padStart(19, '0')}`;
const documentIdOf = (number) => idOf('bench', number);
const numberOf = ({ document_id }) => Number(document_id.slice(5));
const byNumber = (rows) => new Map(rows.map((row) => [numberOf(row), row]));

/** @returns the slug of one of the articles, from the middle. */
export async function seedArticles(strapi, { from, to }) {
  const people = {
    // Few enough for a page of each to be full with the smallest number of articles.
    authors: await names(strapi, 'author', 4),
    sections: await names(strapi, 'section', 4),
    tags: await names(strapi, 'tag', 200),
    contributors: await names(strapi, 'contributor', 40),
  };
  for (let at = from; at < to; at += SETS_OF) {
    const numbers = Array.from({ length: Math.min(SETS_OF, to - at) }, (_, index) => at + index);
    await writeSet(strapi, numbers, people);
  }
  await strapi.plugin('newsroom').service('search').rebuild();
  // As PostgreSQL's own housekeeping does soon, and would do beside what is measured; SQLite has none.
  if (!isSqlite(strapi.db.connection)) await strapi.db.connection.raw('vacuum analyze');
  // What was written past the Document Service is told by hand: what is kept must not be of before.
  const told = { kind: 'articles', documentId: null, locale: null };
  await strapi.plugin('newsroom').service('changes').record([told]);
  return `ferry-pier-${Math.floor((from + to) / 2)}`;
}

async function writeSet(strapi, numbers, { authors, sections, tags, contributors }) {
  const { connection: knex, metadata } = strapi.db;
  const typeOf = (name) => metadata.get(`plugin::newsroom.${name}`);
  const rowsOf = makeRows(knex);
  await knex.transaction(async (trx) => {
    const insert = (table, rows) => trx.batchInsert(table, rows, isSqlite(knex) ? 40 : SETS_OF);
    const inserted = async (name, rows) => {
      const { tableName } = typeOf(name);
      await insert(tableName, rows);
      const documentIds = [...new Set(rows.map(({ document_id }) => document_id))];
      return trx(tableName)
        .select('id', 'document_id', 'published_at')
        .whereIn('document_id', documentIds)
        .orderBy('id');
    };
    await insert(typeOf('article-state').tableName, numbers.map(rowsOf.state));
    const articles = await inserted('article', [
      ...numbers.map((number) => rowsOf.article(number, false)),
      ...numbers.map((number) => rowsOf.article(number, true)),
    ]);
    const credits = await inserted('credit', numbers.map(rowsOf.credit));
    const posts = await inserted('related-post', numbers.map(rowsOf.relatedPost));

    const published = byNumber(articles.filter(({ published_at }) => published_at !== null));
    const [ownCredits, ownPosts] = [byNumber(credits), byNumber(posts)];
    const next = (number) => numbers[(number - numbers[0] + 1) % numbers.length];
    const one =
      (list, shift = 0) =>
      (number) =>
        list[(number * 7 + shift) % list.length];
    const links = [
      ['article', 'authors', articles, one(authors)],
      ['article', 'section', articles, one(sections)],
      ['article', 'tags', articles, one(tags), 1],
      ['article', 'tags', articles, one(tags, 1), 2],
      ['article', 'credits', articles, (number) => ownCredits.get(number).id],
      ['article', 'relatedPosts', articles, (number) => ownPosts.get(number).id],
      ['credit', 'contributor', credits, one(contributors)],
      ['related-post', 'target', posts, (number) => published.get(next(number)).id],
    ];
    for (const [owner, field, rows, targetOf, order = 1] of links) {
      const joint = typeOf(owner).attributes[field].joinTable;
      const linked = rows.map((row) => ({
        [joint.joinColumn.name]: row.id,
        [joint.inverseJoinColumn.name]: targetOf(numberOf(row)),
        ...(joint.orderColumnName ? { [joint.orderColumnName]: order } : {}),
      }));
      await insert(joint.name, linked);
    }
  });
}

const isSqlite = (knex) => knex.client.config.client.includes('sqlite');

/** Columns as each database keeps them. */
function makeRows(knex) {
  const now = Date.now();
  const moment = (ms) => (isSqlite(knex) ? ms : new Date(ms));
  const dates = { created_at: moment(now - DAY), updated_at: moment(now - DAY) };
  /** What only its article owns, both of its versions. */
  const part = (prefix, number, fields) => ({
    document_id: idOf(prefix, number),
    article_document_id: documentIdOf(number),
    article_locale: 'en',
    published_at: moment(now - DAY),
    ...dates,
    ...fields,
  });
  return {
    article(number, isPublished) {
      const paragraphs = textOf(number);
      const shownOn = moment(now - (number % 3_000) * DAY - number);
      return {
        document_id: documentIdOf(number),
        locale: 'en',
        headline: `Ferry pier vote put off for the ${number}th time`,
        slug: `ferry-pier-${number}`,
        standfirst: STANDFIRST,
        body: JSON.stringify(paragraphs.map(paragraph)),
        plain_text: paragraphs.join('\n\n'),
        excerpt: STANDFIRST,
        word_count: 720,
        reading_minutes: 4,
        published_on: shownOn,
        first_published_on: shownOn,
        published_at: isPublished ? moment(now - DAY) : null,
        ...dates,
      };
    },
    state: (number) =>
      part('state', number, {
        key: `${documentIdOf(number)}:en`,
        pub_status: number % 1_000 === 999 ? 'withheld' : 'usable',
        version: 1,
      }),
    credit: (number) => part('credt', number, { role: 'reporting', place: 'Port Ellery' }),
    relatedPost: (number) =>
      part('postt', number, { headline: 'The pier', placement: 'footer', relation: 'related' }),
  };
}

/** Makes what is missing of `count` rows. @returns their ids. */
async function names(strapi, name, count) {
  const uid = `plugin::newsroom.${name}`;
  const rows = await strapi.db.query(uid).findMany({ select: ['id'], limit: count });
  for (let number = rows.length; number < count; number += 1) {
    const data = {
      name: `${name} ${number}`,
      slug: `${name}-${number}`,
      documentId: `${name}${number}`,
    };
    rows.push(await strapi.db.query(uid).create({ data }));
  }
  return rows.map(({ id }) => id);
}
