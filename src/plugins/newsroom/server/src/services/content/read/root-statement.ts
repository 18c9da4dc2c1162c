import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { stateMoments } from '../../public-articles';
import type { Cursor } from '../query/cursor';
import { SHOWN_ON } from '../query/sort';
import { READABLE } from '../readable-types';
import { columnsOf } from './columns';
import type { Column } from './columns';
import { documentKey, orderBy, past, reading } from './order';
import type { SortKey } from './order';
import { fromOf, isListed } from './source';
import type { Asked } from './source';

/** A statement and how its rows are read. */
export type Statement<Rest> = Rest & { statement: Knex.QueryBuilder; columns: readonly Column[] };

/**
 * Where a limit is a value, PostgreSQL takes a tenth of the table for it, finds the plan that it could keep too
 * dear, and plans anew at every question.
 */
const IN_THE_TEXT = { skipBinding: true };

/** One row more than the page has, to know if there are more. */
export function pageStatement(
  strapi: Core.Strapi,
  asked: Asked,
  cursor: Cursor | null,
): Statement<{ keys: readonly SortKey[] }> {
  const { pagination, locale } = asked.query;
  const keys = sortKeys(strapi, asked);
  const { statement, columns } = selected(strapi, asked);
  const order = reading(keys, cursor);
  for (const { expression, as } of keys) {
    statement.select(strapi.db.connection.raw(`${expression} as ??`, [as]));
  }
  if (locale !== null) statement.select(stateMoments(strapi, { locale, now: asked.now }));
  if (cursor) past(statement, order, cursor);
  orderBy(strapi, statement, order).limit(pagination.limit + 1, IN_THE_TEXT);
  if (pagination.offset > 0) statement.offset(pagination.offset);
  return { statement, columns, keys };
}

export function rowStatement(strapi: Core.Strapi, asked: Asked): Statement<unknown> {
  const { statement, columns } = selected(strapi, asked);
  return { statement: statement.limit(1, IN_THE_TEXT), columns };
}

function selected(strapi: Core.Strapi, asked: Asked): Statement<unknown> {
  const columns = columnsOf(strapi, READABLE[asked.name].uid, asked.query.fields);
  const named = columns.map(({ field, column }) => [field, `t0.${column}`]);
  return { statement: fromOf(strapi, asked).select(Object.fromEntries(named)), columns };
}

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
