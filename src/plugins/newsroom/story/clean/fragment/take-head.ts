import { simplify } from '../boilerplate/simplify';
import type { LegacyPost } from '../../model';
import { claim, type Desk, type DeskLine } from '../desk';
import { readNameLine } from '../people';
import { readOpening } from '../people/byline-openings';
import { takeHeadline } from '../structure/take-headline';
import { takeOpening } from '../structure/take-opening';
import { takeSignature } from '../structure/take-signature';

/** So many lines above the text of a record may say who wrote it and when. */
const MOST_HEAD_LINES = 4;
const LONGEST_NAME_LINE = 8;

/**
 * What a record's body repeats of its own fields, or has in their place: headline, byline, date. Only
 * the first paragraphs are looked at, up to the first that is something else.
 */
export function takeFragmentHead(desk: Desk): void {
  if (desk.post.headline !== null) claimRepeatedHeadline(desk);
  // A note without a headline keeps its first line, if it is no heading.
  else if (desk.lines[0]?.kind === 'heading') takeHeadline(desk);
  takeOpening({ ...desk, lines: headOf(desk.lines).filter((line) => signs(line, desk.post)) });
  takeSignature(desk);
}

/** Not where it is all that the record holds. */
function claimRepeatedHeadline({ post, lines }: Desk): void {
  const [first] = lines;
  const headline = simplify(post.headline ?? '');
  if (first === undefined || lines.length === 1 || headline === '') return;
  if (simplify(first.text) === headline) claim(first, 'headline-again');
}

/**
 * A date, or a byline that opens as one. Without "By" a name is taken for one only where the export
 * says that its bearer wrote the story: titles and headings look like names as well.
 */
function signs({ sign, text, shape }: DeskLine, { people }: LegacyPost): boolean {
  if (sign === 'date' || (sign === 'byline' && readOpening(text) !== null)) return true;
  const authors = shape.words <= LONGEST_NAME_LINE ? readNameLine(text) : null;
  const known = new Set(people.map(({ name }) => simplify(name)));
  return authors !== null && authors.every(({ name }) => known.has(simplify(name)));
}

function headOf(lines: readonly DeskLine[]): DeskLine[] {
  const first = lines[0]?.claim ? 1 : 0;
  const behind = lines.slice(first).findIndex(({ kind }) => kind !== 'paragraph');
  const end = behind === -1 ? lines.length : first + behind;
  return lines.slice(0, Math.min(end, first + MOST_HEAD_LINES));
}
