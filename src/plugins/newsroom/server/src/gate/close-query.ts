import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { isGated } from './gated-types';
import { reachesGated, relationOf, relationsOf } from './reach';
import { closeRoot } from './close-where';

/** A query as `strapi.db.query` takes it, whoever made it. */
export interface DatabaseQuery {
  where?: unknown;
  populate?: unknown;
  orderBy?: unknown;
  [other: string]: unknown;
}

interface Closing {
  strapi: Core.Strapi;
  now: Date;
}

/** Puts the gate into a query: its rows, what is populated at any depth, and its order. */
export function closeQuery(closing: Closing, uid: string, query: DatabaseQuery): void {
  if (!reachesGated(closing.strapi, uid)) return;
  query.where = closeRoot(closing, uid, query.where);
  query.populate = closePopulate(closing, uid, query.populate);
  refuseOrder(closing.strapi, uid, query.orderBy);
}

function closePopulate(closing: Closing, uid: string, populate: unknown): unknown {
  const wanted = asTree(closing.strapi, uid, populate);
  if (!wanted) return populate;
  return Object.fromEntries(
    Object.entries(wanted).map(([name, value]) => {
      const relation = relationOf(closing.strapi, uid, name);
      if (!relation || value === false) return [name, value];
      return relation.target
        ? [name, closed(closing, relation.target, asShape(value))]
        : [name, closeMorph(closing, asShape(value))];
    }),
  );
}

const asShape = (value: unknown): DatabaseQuery =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function closed(closing: Closing, target: string, shape: DatabaseQuery): DatabaseQuery {
  const copy = { ...shape };
  closeQuery(closing, target, copy);
  return copy;
}

/**
 * A relation to any type takes one condition a type, in `on`; types that are not named there are
 * left out, so all are named. A count of it would be taken before any condition.
 */
function closeMorph(closing: Closing, { on, count: _count, ...shape }: DatabaseQuery) {
  const types =
    typeof on === 'object' && on !== null
      ? Object.entries(on as Record<string, unknown>)
      : namedTypes(closing.strapi).map((uid) => [uid, shape] as const);
  return {
    ...shape,
    on: Object.fromEntries(
      types.map(([uid, value]) => [uid, closed(closing, uid, asShape(value))]),
    ),
  };
}

const namedTypes = (strapi: Core.Strapi): string[] => [
  ...Object.keys(strapi.contentTypes),
  ...Object.keys(strapi.components),
];

/** Strapi's own readings of `populate`: true for all, paths in a list, or a tree. */
function asTree(
  strapi: Core.Strapi,
  uid: string,
  populate: unknown,
): Record<string, unknown> | null {
  if (populate === undefined || populate === null || populate === false) return null;
  if (populate === true || populate === '*') {
    return Object.fromEntries(relationsOf(strapi, uid).map((name) => [name, true]));
  }
  if (typeof populate === 'string') return asTree(strapi, uid, [populate]);
  if (!Array.isArray(populate)) return populate as Record<string, unknown>;

  const below = new Map<string, string[]>();
  for (const path of populate as string[]) {
    const [head = '', ...rest] = path.split('.');
    const inner = below.get(head) ?? [];
    below.set(head, rest.length > 0 ? [...inner, rest.join('.')] : inner);
  }
  return Object.fromEntries(
    [...below].map(([head, inner]) => [head, inner.length > 0 ? { populate: inner } : true]),
  );
}

/** The order of rows would tell what closed rows say, so it may not lead through them. */
function refuseOrder(strapi: Core.Strapi, uid: string, orderBy: unknown): void {
  if (Array.isArray(orderBy)) {
    for (const part of orderBy) refuseOrder(strapi, uid, part);
    return;
  }
  if (typeof orderBy !== 'object' || orderBy === null) return;
  for (const [name, inner] of Object.entries(orderBy)) {
    const target = relationOf(strapi, uid, name)?.target;
    if (target === undefined) continue;
    if (isGated(target)) {
      throw new errors.ValidationError(
        `Expected a sort order by fields of its own or of open types, got one through "${name}", whose rows may be closed. Sort by another field.`,
        { code: 'NEWSROOM_QUERY_INVALID_PARAMETER', parameter: 'sort' },
      );
    }
    refuseOrder(strapi, target, inner);
  }
}
