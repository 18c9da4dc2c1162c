import type { Core, UID } from '@strapi/strapi';

import type { AnyView, Where } from '../services/public-articles';
import { readableType } from '../services/content/readable-types';

/** No row has it: `id` is never null. */
const NOTHING: Where = { id: { $null: true } };

const isOurs = (uid: string) => uid.startsWith('plugin::newsroom.');

/**
 * The condition for rows of a type, or null for a type that is open as a whole. A type of ours that
 * does not stand in the table of readable ones is the desk's own (imports, states, deliveries) and never leaves.
 */
export function gateOf(
  strapi: Core.Strapi,
  uid: string,
  view: Pick<AnyView, 'now' | 'ids'>,
): Where | null {
  if (!isOurs(uid)) return null;
  const type = readableType(uid);
  return type ? (type.gate?.(strapi, view) ?? null) : NOTHING;
}

export const isGated = (uid: string): boolean => isOurs(uid) && readableType(uid)?.gate !== null;

export const isReadable = (uid: string): boolean => readableType(uid) !== null;

/** Types of ours that no API shows in any way. */
export function internalTypes(strapi: Core.Strapi): UID.ContentType[] {
  const uids = Object.keys(strapi.contentTypes) as UID.ContentType[];
  return uids.filter((uid) => isOurs(uid) && !isReadable(uid));
}
