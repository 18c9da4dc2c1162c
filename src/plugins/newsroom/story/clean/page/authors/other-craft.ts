import { readNames } from '../../people';
import type { BylineLine } from './lines-around';

/** Labels of crafts that are credited beside the writer's. */
const BEFORE_NAME =
  /(?:contributions? (?:from|by)|photo(?:s|graphs?|graphy)?(?: and .{3,20})? by|(?:photo|image|picture|video)s?:|illustrat(?:ed|ions?) by|(?:edited|reviewed|fact[- ]checked|produced|designed) by|artwork by)\s*$/i;
const AT_START =
  /^\W{0,3}(?:contributions? (?:from|by)|photo|image|picture|video|illustrat|edited|editing|reviewed|medically|fact[- ]checked|artwork)/i;
const BY = /^\W{0,3}(?:written )?by\W{0,3}$/i;

/** The line credits somebody for pictures, editing or the like. */
export function isOtherCraft(text: string, above: string): boolean {
  return AT_START.test(text) || BEFORE_NAME.test(above);
}

/** The name stands behind "Photography by" or the like, and nowhere behind "By". */
export function isCreditedOtherwise(name: string, lines: readonly BylineLine[]): boolean {
  const labels = lines.flatMap(({ text }, index) => {
    const at = text.indexOf(name);
    if (at < 0) return [];
    const before = text.slice(0, at);
    const isListed = before !== '' && readNames(before) !== null;
    return [before === '' || isListed ? (lines[index + 1]?.text ?? '') : before];
  });
  if (labels.some((label) => BY.test(label))) return false;
  return labels.some((label) => BEFORE_NAME.test(label) || AT_START.test(label));
}
