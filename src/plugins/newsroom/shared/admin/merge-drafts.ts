import type { DraftValues } from './draft';
import { mergeLists } from './merge-lists';

export interface MergedDraft {
  /** Theirs with my changes in it; where both are at odds, mine. */
  values: Record<string, unknown>;
  /** Fields with a change of mine that stands in `values` and collides with nothing. */
  taken: string[];
  /** Fields that both have changed, and not alike. */
  conflicts: string[];
}

/**
 * Two editors' changes of one draft, put together field by field, and in a text block by block.
 *
 * @param base the draft as the one who merges opened it
 */
export function mergeDrafts({
  base,
  mine,
  theirs,
}: {
  base: DraftValues;
  mine: DraftValues;
  theirs: DraftValues;
}): MergedDraft {
  const merged: MergedDraft = { values: { ...theirs }, taken: [], conflicts: [] };
  for (const field of Object.keys(mine)) {
    if (isSame(mine[field], base[field]) || isSame(mine[field], theirs[field])) continue;
    const whole = isSame(theirs[field], base[field])
      ? mine[field]
      : mergedList(base[field], mine[field], theirs[field]);
    merged.values[field] = whole ?? mine[field];
    (whole === null ? merged.conflicts : merged.taken).push(field);
  }
  return merged;
}

function mergedList(base: unknown, mine: unknown, theirs: unknown): unknown[] | null {
  if (!Array.isArray(base) || !Array.isArray(mine) || !Array.isArray(theirs)) return null;
  return mergeLists({ base, mine, theirs });
}

/** The form has nothing, null and an empty text for the same. */
export function isSame(one: unknown, other: unknown): boolean {
  const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  return JSON.stringify(one) === JSON.stringify(other);
}
