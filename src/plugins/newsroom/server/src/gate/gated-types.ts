import type { Core, UID } from '@strapi/strapi';

import {
  articleIsPublicInItsLocale,
  contributorIsPublic,
  correctionIsPublic,
  creditIsPublic,
  relatedPostIsPublic,
} from '../services/public-articles';
import type { Where } from '../services/public-articles';
import {
  ARTICLE,
  AUTHOR,
  CONTRIBUTOR,
  CORRECTION,
  CREDIT,
  RELATED_POST,
  SECTION,
  TAG,
} from '../uids';

type Gate = (strapi: Core.Strapi, now: Date) => Where;

/** Which rows of a type anybody may see. */
const GATES: Readonly<Record<string, Gate>> = {
  [ARTICLE]: articleIsPublicInItsLocale,
  [CONTRIBUTOR]: contributorIsPublic,
  [CORRECTION]: (strapi, now) => correctionIsPublic(strapi, { now }),
  [CREDIT]: (strapi, now) => creditIsPublic(strapi, { now }),
  [RELATED_POST]: (strapi, now) => relatedPostIsPublic(strapi, { now }),
};

const OPEN: readonly string[] = [AUTHOR, SECTION, TAG];

/** No row has it: `id` is never null. */
const NOTHING: Where = { id: { $null: true } };

const isOurs = (uid: string) => uid.startsWith('plugin::newsroom.');

/**
 * The condition for rows of a type, or null for a type that is open as a whole. A type of ours that
 * stands in neither table is the desk's own (imports, states, deliveries) and never leaves.
 */
export function gateOf(strapi: Core.Strapi, uid: string, now: Date): Where | null {
  const gate = GATES[uid];
  if (gate) return gate(strapi, now);
  return isOurs(uid) && !OPEN.includes(uid) ? NOTHING : null;
}

export const isGated = (uid: string): boolean => isOurs(uid) && !OPEN.includes(uid);

export const isReadable = (uid: string): boolean => uid in GATES || OPEN.includes(uid);

/** Types of ours that no API shows in any way. */
export function internalTypes(strapi: Core.Strapi): UID.ContentType[] {
  const uids = Object.keys(strapi.contentTypes) as UID.ContentType[];
  return uids.filter((uid) => isOurs(uid) && !isReadable(uid));
}
