import { applyChanges, type Edit } from './edit';
import type { LineRule } from './rule';

/** Removing one kind of damage may uncover another ("&a\u200bmp;"); more layers no text has. */
const MOST_ROUNDS = 6;

/** Runs the rules over a line again and again until none has anything left to do. */
export function runLineRules(
  rules: readonly LineRule[],
  given: string,
): { text: string; edits: Edit[] } {
  let text = given;
  const edits: Edit[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = edits.length;
    for (const rule of rules) {
      const applied = applyChanges(rule.name, text, rule.find(text));
      text = applied.text;
      for (const edit of applied.edits) edits.push(edit);
    }
    if (edits.length === before) break;
  }
  return { text, edits };
}
