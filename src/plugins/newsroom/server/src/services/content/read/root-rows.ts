import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { readCursor, writeCursor } from '../query/cursor';
import type { Cursor } from '../query/cursor';
import type { ContentQuery } from '../query';
import { SHOWN_ON } from '../query/sort';
import { READABLE } from '../readable-types';
import type { ReadableName } from '../readable-types';
import type { Row } from '../row';
import { columnsOf, decodeRow } from './columns';
import { cursorAt, documentKey, orderBy, past, reading } from './order';
import type { SortKey } from './order';
import { stateMoments } from '../../public-articles';
import { knownCount } from '../known-counts';
import { fromOf, isListed } from './source';
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
  const { name, query } = asked;
  const { pagination } = query;
  const question = questionOf(name, query);
  const cursor = pagination.cursor ? readCursor(strapi, question, pagination.cursor) : null;

  const keys = sortKeys(strapi, asked);
  const columns = columnsOf(strapi, READABLE[name].uid, query.fields);
  const statement = fromOf(strapi, asked).select(
    Object.fromEntries(columns.map(({ field, column }) => [field, `t0.${column}`])),
  );
  const order = reading(keys, cursor);
  for (const { expression, as } of keys) {
    statement.select(strapi.db.connection.raw(`${expression} as ??`, [as]));
  }
  const { locale } = query;
  if (locale !== null) statement.select(stateMoments(strapi, { locale, now: asked.now }));
  if (cursor) past(statement, order, cursor);
  orderBy(strapi, statement, order).limit(pagination.limit + 1);
  if (pagination.offset > 0) statement.offset(pagination.offset);

  const told = (await statement) as Row[];
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
    stateChange: latest(told[0]),
  };
}

/** In the same statement as the rows: a list changes, too, when a story has left it. */
const latest = (raw: Row | undefined): Date | null => {
  const moments = [raw?.state_changed, raw?.state_ended].flatMap((moment) =>
    moment === null || moment === undefined ? [] : [new Date(moment as string).getTime()],
  );
  return moments.length > 0 ? new Date(Math.max(...moments)) : null;
};

/** The first row that also meets the condition. */
export async function readOne(strapi: Core.Strapi, asked: Asked): Promise<Row | null> {
  const columns = columnsOf(strapi, READABLE[asked.name].uid, asked.query.fields);
  const [raw] = (await fromOf(strapi, asked)
    .select(Object.fromEntries(columns.map(({ field, column }) => [field, `t0.${column}`])))
    .limit(1)) as Row[];
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
const questionOf = (
  name: ReadableName,
  { sort, filters, locale, status, scope }: ContentQuery,
): string => JSON.stringify([name, sort, filters, locale, status, scope]);

function sortKeys(strapi: Core.Strapi, asked: Asked): SortKey[] {
  const { name, query } = asked;
  const listed = isListed(asked);
  const { uid } = READABLE[name];
  const keys = query.sort.map((part, index): SortKey => {
    const [field = '', direction] = part.split(':') as [string, 'asc' | 'desc'];
    const as = `key_${index}`;
    if (field === SHOWN_ON && listed) {
      return { expression: 'l.shown_on', direction, as, isMoment: false, canBeNull: false };
    }
    if (field === SHOWN_ON) {
      const expression = `coalesce(t0.published_on, t0.first_published_on, t0.published_at, t0.created_at)`;
      return { expression, direction, as, isMoment: true, canBeNull: true };
    }
    const attribute = (strapi.db.metadata.get(uid).attributes as Attributes)[field]!;
    return {
      expression: `t0.${attribute.columnName ?? field}`,
      direction,
      as,
      isMoment: ['datetime', 'timestamp'].includes(attribute.type),
      canBeNull: field !== 'id' && field !== 'documentId',
    };
  });
  // Like the first key, so that one index serves both.
  const direction = keys[0]?.direction ?? 'asc';
  return [...keys, { ...documentKey(listed ? 'l.document_id' : 't0.document_id'), direction }];
}

type Attributes = Record<string, { type: string; columnName?: string }>;
