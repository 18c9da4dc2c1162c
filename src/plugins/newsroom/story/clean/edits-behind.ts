import type { Edit } from './repair';

/**
 * The edits of a text whose first `length` characters were cut off, for the rest of it. Those made
 * in the part that is gone go with it; read backwards, they tell how long that part was before.
 */
export function editsBehind(edits: readonly Edit[], length: number): Edit[] {
  const kept: Edit[] = [];
  let cut = length;
  for (const edit of [...edits].reverse()) {
    if (edit.at >= cut) kept.push({ ...edit, at: edit.at - cut });
    else cut += edit.before.length - edit.after.length;
  }
  return kept.reverse();
}
