import type { Core, UID } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import type { Row } from './row';

/**
 * Names the state of a row for If-Match (RFC 9110 §13.1.1): its id and the moment of its last change.
 * An ETag of ours begins with it; the rest is a hash of the very representation.
 */
export async function revisionOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  row: Row,
): Promise<string | null> {
  const stored = await strapi.db
    .query(uid)
    .findOne({ select: ['id', 'updatedAt'], where: { id: row.id } });
  return stored ? revisionFrom(stored as Row) : null;
}

export const revisionFrom = ({ id, updatedAt }: Row): string =>
  `${Number(id).toString(36)}-${Date.parse(String(updatedAt)).toString(36)}`;

/** @throws NewsroomError NEWSROOM_WRITE_STALE when none of the tags names this revision. */
export function checkIfMatch(ifMatch: string, revision: string | null, what: string): void {
  if (ifMatch === '') return;
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (tags.includes('*') && revision !== null) return;
  // A weak tag never matches here: RFC 9110 asks for the strong comparison.
  const revisions = tags.map((tag) => /^"([^".]+)[".]/.exec(tag)?.[1]);
  if (revision !== null && revisions.includes(revision)) return;
  throw new NewsroomError('NEWSROOM_WRITE_STALE', { what });
}
