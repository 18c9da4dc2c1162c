import { simplify } from '../boilerplate/simplify';
import { claim, type Desk, type DeskLine } from '../desk';
import { takeHeadline } from '../structure/take-headline';
import { takeOpening } from '../structure/take-opening';
import { takeSignature } from '../structure/take-signature';

/** So many lines above the text of a record may say who wrote it and when. */
const MOST_HEAD_LINES = 4;

/**
 * What a record's body repeats of its own fields, or has in their place: headline, byline, date. Only
 * the first paragraphs are looked at, up to the first that is something else.
 */
export function takeFragmentHead(desk: Desk): void {
  if (desk.post.headline !== null) claimRepeatedHeadline(desk);
  // A note without a headline keeps its first line, if it is no heading.
  else if (desk.lines[0]?.kind === 'heading') takeHeadline(desk);
  takeOpening({ ...desk, lines: headOf(desk.lines) });
  takeSignature(desk);
}

/** Not where it is all that the record holds. */
function claimRepeatedHeadline({ post, lines }: Desk): void {
  const [first] = lines;
  const headline = simplify(post.headline ?? '');
  if (first === undefined || lines.length === 1 || headline === '') return;
  if (simplify(first.text) === headline) claim(first, 'headline-again');
}

function headOf(lines: readonly DeskLine[]): DeskLine[] {
  const first = lines[0]?.claim ? 1 : 0;
  const behind = lines.slice(first).findIndex(({ kind }) => kind !== 'paragraph');
  const end = behind === -1 ? lines.length : first + behind;
  return lines.slice(0, Math.min(end, first + MOST_HEAD_LINES));
}
