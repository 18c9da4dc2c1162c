import type { Core } from '@strapi/strapi';

import { CHANGE } from '../uids';

import type { Change, ChangeKind } from './change';

/**
 * How far somebody has read. Keys are handed out before the transactions that use them commit, so
 * that a smaller one may turn up after a greater: `gaps` are the keys below `upTo` that were not
 * there yet, each with the moment (ms) at which it was missed.
 */
export interface ChangeMarker {
  readonly upTo: number;
  readonly gaps: ReadonlyArray<{ readonly key: number; readonly missedAt: number }>;
}

export interface ChangesSince {
  changes: Change[];
  marker: ChangeMarker;
  /** False when the log does not reach back to the marker: then anything may have changed. */
  complete: boolean;
}

interface LoggedChange {
  id: number;
  kind: ChangeKind;
  subjectId: string | null;
  subjectLocale: string | null;
}

/** Longer than any transaction lasts: a key that is still missing then was rolled back. */
const GAP_LASTS_MS = 10 * 60_000;
/** How far back a first reader looks for keys that are still on their way. */
const LOOK_BACK = 500;
/** More at once is not told one by one. */
const PAGE = 5_000;

/** The marker of somebody who knows everything that is committed now. */
export async function currentMarker(strapi: Core.Strapi, now = Date.now()): Promise<ChangeMarker> {
  const newest: Array<{ id: number }> = await strapi.db
    .query(CHANGE)
    .findMany({ select: ['id'], orderBy: { id: 'desc' }, limit: LOOK_BACK });
  const upTo = newest[0]?.id ?? 0;
  const from = newest.at(-1)?.id ?? 0;
  return { upTo, gaps: gapsBetween(from - 1, new Set(newest.map(({ id }) => id)), upTo, now) };
}

/** Everything that was committed since, once each, in the order of the keys. */
export async function changesSince(
  strapi: Core.Strapi,
  marker: ChangeMarker,
  now = Date.now(),
): Promise<ChangesSince> {
  const open = marker.gaps.filter(({ missedAt }) => now - missedAt < GAP_LASTS_MS);
  const log = strapi.db.query(CHANGE);
  const rows: LoggedChange[] = await log.findMany({
    where: {
      $or: [{ id: { $gt: marker.upTo } }, { id: { $in: open.map(({ key }) => key) } }],
    },
    orderBy: { id: 'asc' },
    limit: PAGE,
  });
  if (rows.length === 0) return { changes: [], marker: { ...marker, gaps: open }, complete: true };
  if (rows.length === PAGE || (await wasPruned(strapi, marker))) {
    return { changes: [], marker: await currentMarker(strapi, now), complete: false };
  }

  const seen = new Set(rows.map(({ id }) => id));
  const upTo = rows.reduce((highest, { id }) => Math.max(highest, id), marker.upTo);
  return {
    changes: rows.map(({ kind, subjectId, subjectLocale }) => ({
      kind,
      documentId: subjectId,
      locale: subjectLocale,
    })),
    marker: {
      upTo,
      gaps: [
        ...open.filter(({ key }) => !seen.has(key)),
        ...gapsBetween(marker.upTo, seen, upTo, now),
      ],
    },
    complete: true,
  };
}

/** The row that the marker stands on is kept as long as anything newer is: see `pruneChanges`. */
async function wasPruned(strapi: Core.Strapi, { upTo }: ChangeMarker): Promise<boolean> {
  const [oldest] = (await strapi.db
    .query(CHANGE)
    .findMany({ select: ['id'], orderBy: { id: 'asc' }, limit: 1 })) as Array<{ id: number }>;
  return oldest !== undefined && upTo > 0 && oldest.id > upTo + 1;
}

/**
 * Removes what every reader has long read. The newest row always stays: some databases would hand
 * out its key again.
 */
export async function pruneChanges(strapi: Core.Strapi, before: Date): Promise<void> {
  const { upTo } = await currentMarker(strapi);
  await strapi.db
    .query(CHANGE)
    .deleteMany({ where: { createdAt: { $lt: before }, id: { $lt: upTo } } });
}

function gapsBetween(
  below: number,
  seen: ReadonlySet<number>,
  upTo: number,
  missedAt: number,
): Array<{ key: number; missedAt: number }> {
  const first = Math.max(below + 1, upTo - LOOK_BACK);
  const keys = Array.from({ length: Math.max(0, upTo - first) }, (_, at) => first + at);
  return keys.filter((key) => !seen.has(key)).map((key) => ({ key, missedAt }));
}
