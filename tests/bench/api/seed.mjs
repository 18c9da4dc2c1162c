// Writes articles in sets, straight into the tables: a hundred thousand in seconds, not in hours.
// Each has a draft and a published row, an author, a section, two tags and a credit.

const SETS_OF = 500;
const DAY = 86_400_000;

const paragraph = (text) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

const SENTENCE =
  'The council of Port Ellery met late on Tuesday and put off the vote on the new ferry pier again. ';

/** 5,000 words, the first as frequent as "the" and the last hardly ever said (Zipf). */
const SYLLABLES = ['ba', 'ne', 'ri', 'to', 'lu', 'sha', 'mo', 'ki', 'ven', 'dor'];
const VOCABULARY = Array.from({ length: 5_000 }, (_, rank) =>
  [...String(rank)].map((digit) => SYLLABLES[Number(digit)]).join(''),
);

/** The same numbers in each run (a linear congruential generator). */
function randomOf(seed) {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** About 4 kB of text, as an article of the day has, each another. */
export function textOf(number) {
  const random = randomOf(number + 1);
  const word = () => VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1] ?? VOCABULARY[0];
  return Array.from({ length: 10 }, () => Array.from({ length: 60 }, word).join(' '));
}

const documentIdOf = (number) => `bench${String(number).padStart(19, '0')}`;

/** @returns the slug of one of the articles, from the middle. */
export async function seedArticles(strapi, { from, to }) {
  const { connection: knex, metadata } = strapi.db;
  const table = (name) => metadata.get(`plugin::newsroom.${name}`).tableName;
  const link = (owner, field) =>
    metadata.get(`plugin::newsroom.${owner}`).attributes[field].joinTable;
  const isSqlite = knex.client.config.client.includes('sqlite');
  const moment = (ms) => (isSqlite ? ms : new Date(ms));

  const people = await names(strapi, 'author', 40);
  const sections = await names(strapi, 'section', 12);
  const tags = await names(strapi, 'tag', 200);
  const now = Date.now();

  const article = (number, isPublished) => {
    const paragraphs = textOf(number);
    return {
      document_id: documentIdOf(number),
      locale: 'en',
      headline: `Ferry pier vote put off for the ${number}th time`,
      slug: `ferry-pier-${number}`,
      standfirst: SENTENCE.trim(),
      body: JSON.stringify(paragraphs.map(paragraph)),
      plain_text: paragraphs.join('\n\n'),
      excerpt: SENTENCE.trim(),
      word_count: 720,
      reading_minutes: 4,
      published_on: moment(now - (number % 3_000) * DAY - number),
      first_published_on: moment(now - (number % 3_000) * DAY - number),
      published_at: isPublished ? moment(now - DAY) : null,
      created_at: moment(now - DAY),
      updated_at: moment(now - DAY),
    };
  };

  /** Each has one; one in a thousand is withheld. */
  const state = (number) => ({
    document_id: `state${String(number).padStart(19, '0')}`,
    key: `${documentIdOf(number)}:en`,
    article_document_id: documentIdOf(number),
    article_locale: 'en',
    pub_status: number % 1_000 === 999 ? 'withheld' : 'usable',
    version: 1,
    created_at: moment(now - DAY),
    updated_at: moment(now - DAY),
    published_at: moment(now - DAY),
  });

  for (let at = from; at < to; at += SETS_OF) {
    const numbers = Array.from({ length: Math.min(SETS_OF, to - at) }, (_, index) => at + index);
    await knex.transaction(async (trx) => {
      const insert = (name, rows) => trx.batchInsert(name, rows, isSqlite ? 40 : SETS_OF);
      await insert(table('article-state'), numbers.map(state));
      for (const isPublished of [false, true]) {
        await insert(
          table('article'),
          numbers.map((number) => article(number, isPublished)),
        );
      }
      const rows = await trx(table('article'))
        .select('id', 'document_id')
        .whereIn(
          'document_id',
          numbers.map((number) => documentIdOf(number)),
        );
      const pick = (list, row, shift = 0) =>
        list[(Number(row.document_id.slice(5)) * 7 + shift) % list.length];
      const linked = (joint, targetOf, order = 1) =>
        rows.map((row) => ({
          [joint.joinColumn.name]: row.id,
          [joint.inverseJoinColumn.name]: targetOf(row),
          ...(joint.orderColumnName ? { [joint.orderColumnName]: order } : {}),
        }));
      await insert(
        link('article', 'authors').name,
        linked(link('article', 'authors'), (row) => pick(people, row)),
      );
      await insert(
        link('article', 'section').name,
        linked(link('article', 'section'), (row) => pick(sections, row)),
      );
      for (const shift of [0, 1]) {
        await insert(
          link('article', 'tags').name,
          linked(link('article', 'tags'), (row) => pick(tags, row, shift), shift + 1),
        );
      }
    });
  }
  await strapi.plugin('newsroom').service('search').rebuild();
  await knex.raw(isSqlite ? 'analyze' : 'select 1');
  // What was written past the Document Service is told by hand.
  const told = { kind: 'articles', documentId: null, locale: null };
  await strapi.plugin('newsroom').service('changes').record([told]);
  return `ferry-pier-${Math.floor((from + to) / 2)}`;
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
