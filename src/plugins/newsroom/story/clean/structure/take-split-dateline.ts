import { claim, isFree, type Desk, type DeskLine } from '../desk';
import { isKnownPlace } from '../dateline/places';
import { isCapitalPhrase } from '../people/organizations';

const DASH = /^[—–-]{1,2}$/u;
const LONGEST_PLACE = 5;
const LONGEST_AGENCY = 4;
/** A kicker or a name may stand alone above the text; a dateline stands right above a paragraph. */
const SHORTEST_PARAGRAPH = 10;

/**
 * A dateline whose parts stood in elements of their own, so that each became a line: "Torvale",
 * "KNB" and "—" above the first paragraph. The dash on a line of its own gives it away.
 */
export function takeSplitDateline({ lines, found }: Desk): void {
  const dash = lines.findIndex(({ text }) => DASH.test(text));
  const paragraph = lines[dash + 1];
  const [place, agency] = [lines[dash - 2], lines[dash - 1]];
  if (dash < 1 || !paragraph || paragraph.shape.words < SHORTEST_PARAGRAPH) return;
  if (agency && place && isPart(agency, LONGEST_AGENCY) && isPart(place, LONGEST_PLACE)) {
    take([place, agency, lines[dash]!], found, { place: place.text, agency: agency.text });
  } else if (agency && isPart(agency, LONGEST_PLACE) && isKnownPlace(agency.text)) {
    take([agency, lines[dash]!], found, { place: agency.text, agency: null });
  }
}

function isPart(line: DeskLine, most: number): boolean {
  const { shape, text } = line;
  return isFree(line) && line.sign === null && shape.words <= most && isCapitalPhrase(text);
}

function take(
  lines: readonly DeskLine[],
  found: Desk['found'],
  dateline: { place: string; agency: string | null },
): void {
  found.dateline = { ...dateline, date: null };
  for (const line of lines) claim(line, 'dateline', 'dateline');
}
