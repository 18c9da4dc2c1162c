/**
 * One change of a text: at offset `at` (UTF-16, in the text at the moment of the edit) `before`
 * gave way to `after`. Edits are kept in the order applied, so undoing them from last to first
 * gives the source again.
 */
export interface Edit {
  rule: string;
  before: string;
  after: string;
  at: number;
}

/** A change as a rule proposes it: offsets are those of the text the rule was shown. */
export interface Change {
  at: number;
  before: string;
  after: string;
}

/** Applies changes, which must be ascending and must not overlap; nothing changed gives no edit. */
export function applyChanges(
  rule: string,
  text: string,
  changes: readonly Change[],
): { text: string; edits: Edit[] } {
  const pieces: string[] = [];
  const edits: Edit[] = [];
  let from = 0;
  let shift = 0;
  for (const { at, before, after } of changes) {
    if (before === after) continue;
    pieces.push(text.slice(from, at), after);
    edits.push({ rule, before, after, at: at + shift });
    from = at + before.length;
    shift += after.length - before.length;
  }
  if (edits.length === 0) return { text, edits };
  pieces.push(text.slice(from));
  return { text: pieces.join(''), edits };
}

/** The same edits for a text that starts `by` characters further in. */
export function shiftEdits<T extends Edit>(edits: readonly T[], by: number): T[] {
  return edits.map((edit) => ({ ...edit, at: edit.at + by }));
}
