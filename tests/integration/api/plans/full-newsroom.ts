import type { Core } from '@strapi/strapi';

import { make } from '../newsdesk';

/** Enough for a database to prefer an index to reading a table whole. */
const ARTICLES = 4_000;
const PER_TERM = 40;
const DAY = 86_400_000;

type TypeName = 'article' | 'article-state' | 'credit' | 'related-post';

/**
 * Fills the tables that grow with every story, in sets: articles with a draft, a state, an author, a
 * section, a tag, a credit and a related post. One in a hundred is withheld.
 */
export async function fillNewsroom(strapi: Core.Strapi): Promise<void> {
  const { connection: knex, metadata } = strapi.db;
  const { client } = strapi.db.dialect;
  const moment = (ms: number) => (client === 'sqlite' ? ms : new Date(ms));
  const now = Date.now();
  const dates = { created_at: moment(now - DAY), updated_at: moment(now - DAY) };
  const numbers = Array.from({ length: ARTICLES }, (_, number) => number);
  const tableOf = (name: TypeName) => metadata.get(`plugin::newsroom.${name}`).tableName;
  const insert = (table: string, rows: object[]) => knex.batchInsert(table, rows, 50);

  const part = (prefix: string, number: number) => ({
    document_id: `${prefix}-${number}`,
    article_document_id: `article-${number}`,
    article_locale: 'en',
    ...dates,
  });
  const version = (number: number, published_at: unknown) => ({
    document_id: `article-${number}`,
    locale: 'en',
    headline: `Ferry number ${number} stays in port`,
    slug: `ferry-${number}`,
    published_on: moment(now - number * 3_600_000),
    first_published_on: moment(now - number * 3_600_000),
    published_at,
    ...dates,
  });
  await insert(
    tableOf('article'),
    numbers.flatMap((number) => [version(number, null), version(number, moment(now - DAY))]),
  );
  await insert(
    tableOf('article-state'),
    numbers.map((number) => ({
      ...part('state', number),
      key: `article-${number}:en`,
      pub_status: number % 100 === 99 ? 'withheld' : 'usable',
    })),
  );
  for (const type of ['credit', 'related-post'] as const) {
    await insert(
      tableOf(type),
      numbers.map((number) => part(type, number)),
    );
  }

  const idsOf = async (name: TypeName) => {
    const rows = await knex(tableOf(name)).select('id', 'document_id').orderBy('id');
    return (rows as Array<{ id: number; document_id: string }>).map(({ id, document_id }) => ({
      id,
      number: Number(/\d+$/.exec(document_id)?.[0]),
    }));
  };
  const link = async (field: string, targetOf: (number: number) => number | undefined) => {
    const { joinTable } = metadata.get('plugin::newsroom.article').attributes[field] as unknown as {
      joinTable: {
        name: string;
        joinColumn: { name: string };
        inverseJoinColumn: { name: string };
        orderColumnName?: string;
      };
    };
    const { name, joinColumn, inverseJoinColumn, orderColumnName } = joinTable;
    const rows = (await idsOf('article')).map(({ id, number }) => ({
      [joinColumn.name]: id,
      [inverseJoinColumn.name]: targetOf(number),
      ...(orderColumnName ? { [orderColumnName]: 1 } : {}),
    }));
    await insert(name, rows);
  };
  for (const [type, field] of [
    ['author', 'authors'],
    ['section', 'section'],
    ['tag', 'tags'],
  ] as const) {
    const ids: number[] = [];
    for (let number = 0; number < PER_TERM; number += 1) {
      const data = { name: `${type} ${number}`, slug: `${type}-${number}` };
      ids.push(Number(((await make(strapi, type, data)) as unknown as { id: number }).id));
    }
    await link(field, (number) => ids[number % PER_TERM]);
  }
  for (const [type, field] of [
    ['credit', 'credits'],
    ['related-post', 'relatedPosts'],
  ] as const) {
    const own = new Map((await idsOf(type)).map(({ id, number }) => [number, id]));
    await link(field, (number) => own.get(number));
  }
  await strapi.plugin('newsroom').service('search').rebuild();
  // As their own housekeeping does; SQLite has none, and plans without knowing how much there is.
  if (client === 'postgres') await knex.raw('analyze');
  if (client === 'mysql') {
    await knex.raw(`analyze table ${tableOf('article')}, ${tableOf('article-state')}`);
  }
}
