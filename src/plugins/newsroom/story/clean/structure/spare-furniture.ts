import type { Query } from '../../model';
import { isFree, type Desk, type DeskLine } from '../desk';
import { cleanRule, verdict } from '../rules';

const LONGEST_QUOTE = 120;

/**
 * Gives lines back to the body that the profile does not let their rule take out. What stands before
 * or behind the story is none of it, whatever a rule says.
 */
export function spareFurniture({ lines, rules }: Desk): void {
  for (const line of lines) {
    if (line.claim === null || line.claim.became !== null || !isInside(line)) continue;
    const rule = cleanRule(line.claim.rule);
    if (rule?.family !== 'furniture') continue;
    const said = verdict(rules, rule.name, rule.confidence);
    if (said === 'run') continue;
    line.place = 'body';
    line.claim = null;
    line.spared = said === 'ask' ? rule.name : null;
  }
}

const isInside = ({ place }: DeskLine): boolean => place === 'body' || place === 'gap';

/** Asks about the lines that stayed only because their rule may not take them out. */
export function sparedQueries(lines: readonly DeskLine[]): Query[] {
  return lines.filter(isFree).flatMap(({ spared, text }, paragraph) =>
    spared
      ? [
          {
            rule: spared,
            message: 'This line does not look like a part of the story. Can it go?',
            quote: text.slice(0, LONGEST_QUOTE),
            paragraph,
          },
        ]
      : [],
  );
}
