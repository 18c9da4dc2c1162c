import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { isPublicRole } from '../../../middlewares/public-answers/public-role';
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

type Allowed = Map<string, Promise<boolean>>;

/** By the abilities of the public role, which serve many requests (middlewares/public-answers/public-caller.ts). */
const KNOWN = new WeakMap<object, Allowed>();

/** Whether a caller may list a type; asked once for each. */
export function finder(strapi: Core.Strapi, auth: unknown): (uid: string) => Promise<boolean> {
  const known = knownOf(auth);
  const ask = async (uid: string): Promise<boolean> => {
    try {
      await strapi.get('auth').verify(auth, { scope: [`${uid}.find`] });
      return true;
    } catch (error) {
      // Only a refusal is one next time, too.
      if (!isRefusal(error)) known.delete(uid);
      return false;
    }
  };
  return (uid) => {
    const answer = known.get(uid) ?? ask(uid);
    known.set(uid, answer);
    return answer;
  };
}

const isRefusal = (error: unknown): boolean =>
  error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError;

/** Other strategies may share an ability among callers whom they tell by their credentials. */
function knownOf(auth: unknown): Allowed {
  if (!isPublicRole(auth) || !auth.ability) return new Map();
  const known = KNOWN.get(auth.ability) ?? new Map();
  KNOWN.set(auth.ability, known);
  return known;
}
