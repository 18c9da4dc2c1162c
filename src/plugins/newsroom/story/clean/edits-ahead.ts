import type { Edit } from './repair';

/**
 * The edits of a text that was cut off behind `length` characters, for what was kept of it. Read
 * backwards, they tell how long that part was before each of them; one that reaches over the end
 * wrote only what is left of its words.
 */
export function editsAhead(edits: readonly Edit[], length: number): Edit[] {
  const kept: Edit[] = [];
  let end = length;
  for (const edit of [...edits].reverse()) {
    if (edit.at >= end) continue;
    const after = edit.after.slice(0, end - edit.at);
    kept.push({ ...edit, after });
    end += edit.before.length - after.length;
  }
  return kept.reverse();
}
