import type { Repair } from '../../model';
import type { Edit } from './edit';

/**
 * The text as it was before `edits`. Runs of edits that walk forward through the text, which is
 * how every rule writes them, are undone in one pass each: a line of a million edits stays linear.
 * Throws a RangeError when an edit does not fit the text: it belongs to another one.
 */
export function undoEdits(text: string, edits: readonly Edit[]): string {
  let current = text;
  let end = edits.length;
  while (end > 0) {
    let start = end - 1;
    while (start > 0 && reaches(edits[start - 1], edits[start])) start -= 1;
    current = undoRun(current, edits.slice(start, end));
    end = start;
  }
  return current;
}

/** Each paragraph of `paragraphs` as it was before the repairs made to it. */
export function undoRepairs(paragraphs: readonly string[], repairs: readonly Repair[]): string[] {
  const byParagraph = new Map<number, Repair[]>();
  for (const repair of repairs) {
    if (repair.paragraph === null) continue;
    const own = byParagraph.get(repair.paragraph);
    if (own === undefined) byParagraph.set(repair.paragraph, [repair]);
    else own.push(repair);
  }
  return paragraphs.map((text, index) => undoEdits(text, byParagraph.get(index) ?? []));
}

/** True when `next` begins at or behind the end of what `edit` wrote. */
function reaches(edit: Edit | undefined, next: Edit | undefined): boolean {
  return edit !== undefined && next !== undefined && edit.at + edit.after.length <= next.at;
}

function undoRun(text: string, run: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { rule, before, after, at } of run) {
    if (!text.startsWith(after, at)) {
      throw new RangeError(`Expected "${after}", written by ${rule}, at offset ${at} of the text.`);
    }
    pieces.push(text.slice(from, at), before);
    from = at + after.length;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
