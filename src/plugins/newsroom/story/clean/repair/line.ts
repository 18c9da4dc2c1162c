import { applyChanges, type Edit } from './edit';
import type { LineRule } from './rule';

/** Removing one kind of damage may uncover another ("&a\u200bmp;"); more layers no text has. */
const MOST_ROUNDS = 6;

/**
 * Without one of these a line has no damage that any rule mends: it is ASCII without doubled spaces
 * and references, but for single curly quotes, dashes and ellipses. Most lines are.
 */
export const MAY_BE_DAMAGED = /[^\t\n\x20-\x7e‘’“”–—…]|[‘’“”–—…]{2}|&| {2}/;

/** Runs the rules over a line again and again until none has anything left to do. */
export function runLineRules(
  rules: readonly LineRule[],
  given: string,
): { text: string; edits: Edit[] } {
  let text = given;
  const edits: Edit[] = [];
  if (!MAY_BE_DAMAGED.test(given)) return { text, edits };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = edits.length;
    for (const rule of rules) {
      const changes = rule.find(text);
      if (changes.length === 0) continue;
      const applied = applyChanges(rule.name, text, changes);
      text = applied.text;
      for (const edit of applied.edits) edits.push(edit);
    }
    if (edits.length === before) break;
  }
  return { text, edits };
}
