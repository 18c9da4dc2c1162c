import type { Core } from '@strapi/strapi';

import type { Populate } from '../query/populate';
import { isLeaf, LEAVES, READABLE } from '../readable-types';
import type { LeafName, ReadableName } from '../readable-types';

/** Relations that this caller may not find are left out, at every level. Files go with their owner. */
export async function allowedPopulate(
  strapi: Core.Strapi,
  name: ReadableName | LeafName,
  populate: Populate,
  may: (uid: string) => Promise<boolean>,
): Promise<Populate> {
  if (isLeaf(name)) return {};
  const { relations } = READABLE[name];
  const allowed: Populate = {};
  for (const [field, shape] of Object.entries(populate)) {
    const { to } = relations[field]!;
    const { uid } = isLeaf(to) ? LEAVES[to] : READABLE[to];
    if (to !== 'file' && !(await may(uid))) continue;
    allowed[field] = shape.populate
      ? { ...shape, populate: await allowedPopulate(strapi, to, shape.populate, may) }
      : shape;
  }
  return allowed;
}

/** Whether a caller may list a type; asked once a request for each. */
export function finder(strapi: Core.Strapi, auth: unknown): (uid: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  const ask = async (uid: string): Promise<boolean> => {
    try {
      await strapi.get('auth').verify(auth, { scope: [`${uid}.find`] });
      return true;
    } catch {
      return false;
    }
  };
  return (uid) => {
    const answer = known.get(uid) ?? ask(uid);
    known.set(uid, answer);
    return answer;
  };
}
