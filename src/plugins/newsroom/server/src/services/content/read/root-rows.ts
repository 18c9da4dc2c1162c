import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { readCursor, writeCursor } from '../query/cursor';
import type { Cursor } from '../query/cursor';
import type { Row } from '../row';
import { latestStateChange } from '../../public-articles';
import { knownCount } from '../known-counts';
import { decodeRow } from './columns';
import { cursorAt } from './order';
import { pageOf, rowOf } from './root-question';
import { fromOf } from './source';
import type { Asked } from './source';

export interface Page {
  rows: Row[];
  cursors: Cursors | null;
  /** When the state of any article of the locale last changed; null where nothing tells. */
  stateChange: Date | null;
}

export interface Cursors {
  next: string | null;
  previous: string | null;
}

/** The rows of a list, one statement, without what hangs on them. */
export async function readPage(strapi: Core.Strapi, asked: Asked): Promise<Page> {
  const { pagination } = asked.query;
  const question = questionOf(asked);
  const cursor = pagination.cursor ? readCursor(strapi, question, pagination.cursor) : null;
  const { columns, keys, rows } = pageOf(strapi, asked, cursor);

  const told = await rows();
  const hasMore = told.length > pagination.limit;
  const shown = told.slice(0, pagination.limit);
  if (cursor?.side === 'before') shown.reverse();
  const at = (raw: Row | undefined, side: Cursor['side']) =>
    raw ? writeCursor(strapi, question, cursorAt(keys, raw, side)) : null;
  const isBack = cursor?.side === 'before';
  const next = isBack || hasMore ? at(shown.at(-1), 'after') : null;
  const isStart = isBack ? !hasMore : cursor === null && pagination.offset === 0;
  const previous = isStart ? null : at(shown[0], 'before');
  return {
    rows: shown.map((raw) => decodeRow(columns, raw)),
    cursors: next || previous ? { next, previous } : null,
    // In the same statement as the rows: a list changes, too, when a story has left it.
    stateChange: latestStateChange(told[0]),
  };
}

/** The first row that also meets the condition. */
export async function readOne(strapi: Core.Strapi, asked: Asked): Promise<Row | null> {
  const { columns, rows } = rowOf(strapi, asked);
  const [raw] = await rows();
  return raw ? decodeRow(columns, raw) : null;
}

export function countRows(strapi: Core.Strapi, asked: Asked): Promise<number> {
  const { name, query, now, condition } = asked;
  const count = () => countAnew(strapi, asked);
  if (query.status === 'draft' || condition) return count();
  const { filters, locale, scope } = query;
  const key = JSON.stringify([name, filters, locale, scope]);
  return knownCount(strapi, key, now.getTime(), count);
}

async function countAnew(strapi: Core.Strapi, asked: Asked): Promise<number> {
  const counting = fromOf(strapi, asked) as Knex.QueryBuilder;
  const [row] = (await counting.count({ count: '*' })) as Array<{ count: number | string }>;
  return Number(row?.count ?? 0);
}

/** What a cursor belongs to: everything that decides which rows come in which order. */
const questionOf = ({ name, query: { sort, filters, locale, status, scope } }: Asked): string =>
  JSON.stringify([name, sort, filters, locale, status, scope]);
