import { claim, isFree, type Desk } from '../desk';
import { parseCreditLine } from '../people';

import { agencyOfCredit } from './agency-of-credit';

/** A credit line is one of the last paragraphs, or stands a little behind them. */
const LAST_PARAGRAPHS = 4;
const REACH_BEHIND = 12;

/** Lines that credit people who have no byline: "Ann Lee in Kabul contributed to this report." */
export function takeCredits(desk: Desk): void {
  const { lines, found } = desk;
  const bodyIndexes = lines.flatMap((line, index) => (line.place === 'body' ? [index] : []));
  const last = bodyIndexes.at(-1) ?? 0;
  const first = bodyIndexes.at(-LAST_PARAGRAPHS) ?? bodyIndexes[0] ?? 0;
  for (const line of lines.slice(first, last + 1 + REACH_BEHIND)) {
    if (!isFree(line)) continue;
    const contributors = parseCreditLine(line.text, {
      agency: agencyOfCredit(desk, line.text),
    });
    if (!contributors) continue;
    found.credit = found.credit === null ? line.text : `${found.credit}\n${line.text}`;
    found.contributors.push(...contributors);
    claim(line, 'credit-line', 'credit');
  }
}
