import type { Core } from '@strapi/strapi';

import type { Where } from '../services/public-articles';
import { gateOf } from './gated-types';
import { reachesGated, relationOf } from './reach';

type Value = unknown;

const isRecord = (value: Value): value is Where =>
  typeof value === 'object' &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);

const isOperator = (key: string) => key.startsWith('$');

const GROUPS = ['$and', '$or'];

interface Closing {
  strapi: Core.Strapi;
  now: Date;
}

/**
 * A condition in which every step into a gated type also asks for its gate, so that nothing about a
 * closed row can be found out by filtering through it: for such a row each step is false, whatever
 * the rest of the condition says.
 *
 * The step and its gate stand in one object, because Strapi joins anew for each key it meets; and
 * each step stands alone in `$and`, because Strapi lets a later one overwrite an earlier one's
 * operators.
 */
export function closeWhere(closing: Closing, uid: string, where: Value): Value {
  if (Array.isArray(where)) return where.map((part) => closeWhere(closing, uid, part));
  if (!isRecord(where)) return where;

  const own: Where = {};
  const steps: Value[] = [];
  for (const [key, value] of Object.entries(where)) {
    if (GROUPS.includes(key) && Array.isArray(value)) {
      steps.push({ [key]: value.map((part) => closeWhere(closing, uid, part)) });
    } else if (key === '$not') {
      steps.push({ $not: closeWhere(closing, uid, value) });
    } else {
      const target = relationOf(closing.strapi, uid, key)?.target;
      if (target && reachesGated(closing.strapi, target)) {
        steps.push({ [key]: closeStep(closing, target, value) });
      } else own[key] = value;
    }
  }
  if (steps.length === 0) return own;
  return { $and: [...(Object.keys(own).length > 0 ? [own] : []), ...steps] };
}

function closeStep(closing: Closing, target: string, value: Value): Value {
  const inner = closeWhere(closing, target, asCondition(value));
  const gate = gateOf(closing.strapi, target, { now: closing.now });
  return gate ? { $and: [inner, gate] } : inner;
}

/** `{section: 5}` and `{section: {$null: true}}` speak of the row's id. */
function asCondition(value: Value): Value {
  if (!isRecord(value)) return { id: value };
  const speaksOfId = Object.keys(value).some(
    (key) => isOperator(key) && !GROUPS.includes(key) && key !== '$not',
  );
  return speaksOfId ? { id: value } : value;
}

/** Adds the gate of the type itself. */
export function closeRoot(closing: Closing, uid: string, where: Value): Value {
  const inner = closeWhere(closing, uid, where ?? {});
  const gate = gateOf(closing.strapi, uid, { now: closing.now });
  return gate ? { $and: [inner, gate] } : inner;
}
