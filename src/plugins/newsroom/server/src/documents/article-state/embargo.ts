/**
 * What a new end of an embargo writes. Its announcement is still to come (`delivery/state/embargoes`),
 * unless the end is past: then the change itself is all there is to announce.
 *
 * @param embargoUntil undefined when the change does not touch it.
 */
export function embargoFields(
  embargoUntil: string | Date | null | undefined,
  now: Date,
): { embargoUntil?: Date | null; embargoAnnounced?: Date | null } {
  if (embargoUntil === undefined) return {};
  if (embargoUntil === null) return { embargoUntil: null, embargoAnnounced: null };
  // The query builder writes values as they are, and MariaDB takes no ISO date with a zone.
  const end = new Date(embargoUntil);
  return { embargoUntil: end, embargoAnnounced: end > now ? null : end };
}
