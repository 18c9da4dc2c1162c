import type { Core } from '@strapi/strapi';

import { isGated } from './gated-types';

interface RelationAttribute {
  type: string;
  /** Missing for a relation to any type. */
  target?: string;
}

/** The relation behind an attribute, as the database layer sees it: components and media included. */
export function relationOf(
  strapi: Core.Strapi,
  uid: string,
  name: string,
): RelationAttribute | null {
  const attribute = strapi.db.metadata.get(uid)?.attributes[name] as RelationAttribute | undefined;
  return attribute?.type === 'relation' ? attribute : null;
}

export const relationsOf = (strapi: Core.Strapi, uid: string): string[] =>
  Object.keys(strapi.db.metadata.get(uid)?.attributes ?? {}).filter((name) =>
    relationOf(strapi, uid, name),
  );

const known = new WeakMap<Core.Strapi, Map<string, boolean>>();

/** Whether a query of this type can come to a gated row, over any number of relations. */
export function reachesGated(strapi: Core.Strapi, uid: string): boolean {
  const answers = known.get(strapi) ?? new Map<string, boolean>();
  known.set(strapi, answers);
  const answer = answers.get(uid) ?? search(strapi, uid, new Set());
  answers.set(uid, answer);
  return answer;
}

function search(strapi: Core.Strapi, uid: string, seen: Set<string>): boolean {
  if (isGated(uid)) return true;
  if (seen.has(uid)) return false;
  seen.add(uid);
  return relationsOf(strapi, uid).some((name) => {
    const { target } = relationOf(strapi, uid, name)!;
    return target === undefined || search(strapi, target, seen);
  });
}
