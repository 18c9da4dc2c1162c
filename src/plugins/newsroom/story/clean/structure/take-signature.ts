import { claim, isFree, type Desk, type DeskLine, type Findings } from '../desk';
import { isAgency } from '../people';
import { isParagraph, LONGEST_NAME_LINE, NOBODY, recordAgency, takeByline } from './take-opening';

/** A byline behind the text is looked for in so many lines. */
const REACH_BEHIND = 4;

/**
 * Older pages sign behind the last paragraph: "AFP", "Written by Ann Lee". What is taken for more of
 * the text further down, a teaser or a ticker's note, does not hide an agency that closes a part of it.
 */
export function takeSignature({ lines, found }: Desk): void {
  const last = lines.findLastIndex((line) => line.place === 'body');
  if (last === -1) return;
  lines.slice(0, last).forEach((line, index) => {
    if (isFree(line) && closesPart(lines, index)) takeAgency(line, found);
  });
  for (const line of lines.slice(last, last + REACH_BEHIND)) {
    if (!isFree(line) || line.shape.words > LONGEST_NAME_LINE || line.furniture) continue;
    if (isAgency(line.text)) return takeAgency(line, found);
    if (found.authors.length === 0 && takeByline(line, NOBODY, found)) return;
  }
}

function takeAgency(line: DeskLine, found: Findings): void {
  recordAgency(line.text, found);
  claim(line, 'byline', 'byline');
  found.byline ??= line.text;
}

/** An agency alone, between a paragraph of the text and what is none; over one it would be a heading. */
function closesPart(lines: readonly DeskLine[], index: number): boolean {
  const [previous, line, next] = lines.slice(Math.max(0, index - 1), index + 2);
  if (index === 0 || !previous || !line || !next) return false;
  if (line.place !== 'body' && line.place !== 'gap') return false;
  if (line.furniture || line.shape.words > LONGEST_NAME_LINE || !isAgency(line.text)) return false;
  return previous.place === 'body' && isParagraph(previous) && next.place !== 'body';
}
