import { parseDateline } from '../dateline';
import { readDateLine } from '../dates';
import { claim, isFree, type Desk, type DeskLine, type Findings } from '../desk';
import {
  isAgency,
  isBylineOpening,
  isHouseAccount,
  isOrganization,
  isTitle,
  parseByline,
  readNameLine,
  type ParsedByline,
} from '../people';
import { bodyStart } from './take-headline';

/** A byline stands at most so many lines behind the headline, or ahead of it. */
const REACH = 14;
export const LONGEST_NAME_LINE = 8;
const LONGEST_SECTION = 4;
const FEWEST_SECTIONS = 3;
/** In words; a longer paragraph under the headline is the text's first. */
const LONGEST_STANDFIRST = 45;

interface Neighbours {
  /** Tells the order of day and month. */
  language: string | null;
  previous: DeskLine | undefined;
  next: DeskLine | undefined;
}

export const NOBODY: Neighbours = { language: null, previous: undefined, next: undefined };

type LineReader = (line: DeskLine, around: Neighbours, found: Findings) => boolean;

/** What a line between headline and text can be; the first reader that understands it takes it. */
const READERS: readonly LineReader[] = [takeDate, takeSplitByline, takeByline, takeOrganization];

/** The lines above the text that say who, when and what about: byline, date, standfirst. */
export function takeOpening(desk: Desk): void {
  const { lines, found } = desk;
  const headline = lines.findIndex((line) => line.claim?.became === 'headline');
  const end = openingEnd(lines, headline);
  const opening = lines
    .slice(Math.max(0, headline + 1), end)
    .filter((_, index, all) => index < REACH || index >= all.length - REACH);
  opening.forEach((line, index) => {
    if (isFree(line)) {
      const around = {
        previous: opening[index - 1],
        next: opening[index + 1],
        language: desk.language,
      };
      READERS.some((read) => read(line, around, found));
    }
  });
  if (found.authors.length === 0) {
    aheadOfText(opening)
      .filter(isFree)
      .some((line) => takeNames(line, found));
  }
  const signed = lines.slice(0, end).findLastIndex(isSignature);
  if (signed >= 0) takeSections(lines.slice(signed + 1, signed + 1 + REACH));
  takeStandfirst(desk, opening);
}

/**
 * Names alone sign a story above its text, under a summary at most, or beside its date; further down
 * they head a part of it.
 */
function aheadOfText(opening: readonly DeskLine[]): DeskLine[] {
  const text = opening.findIndex(
    (line) => isFree(line) && isParagraph(line) && line.shape.words > LONGEST_STANDFIRST,
  );
  const dated = opening.findLastIndex(({ claim: taken }) => taken?.became === 'date');
  return text === -1 ? [...opening] : opening.slice(0, Math.max(text, dated + 2));
}

/** The text begins behind the last byline or date that stands near the headline. */
function openingEnd(lines: readonly DeskLine[], headline: number): number {
  const start = bodyStart(lines);
  const limit = Math.min(lines.length, Math.max(start, headline + 1 + REACH));
  let end = start;
  let paragraphs = 0;
  for (let index = headline + 1; index < limit; index += 1) {
    const line = lines[index];
    // A dateline opens the text: what stands behind it signs the story's end.
    if (!line || parseDateline(line.text)) break;
    if (isParagraph(line)) paragraphs += 1;
    if (paragraphs > 1 && index >= start) break;
    if (index >= start && isFree(line) && isOpeningLine(line)) end = index + 1;
  }
  return end;
}

function isOpeningLine({ sign, text, shape }: DeskLine): boolean {
  if (sign === 'date' || sign === 'byline') return true;
  if (shape.words > LONGEST_NAME_LINE || shape.endsSentence) return false;
  return isAgency(text) || isHouseAccount(text) || readNameLine(text) !== null;
}

export function isParagraph({ shape }: DeskLine): boolean {
  return shape.endsSentence && shape.words >= 10;
}

const isSignature = ({ claim: taken }: DeskLine): boolean =>
  taken?.became === 'byline' || taken?.became === 'date';

/** Right behind byline or date a list of short lines names the sections that the story is filed in. */
function takeSections(behind: readonly DeskLine[]): void {
  const end = behind.findIndex(
    (line, index) =>
      !isFree(line) ||
      line.shape.words > LONGEST_SECTION ||
      line.shape.endsSentence ||
      (index > 0 && line.apart),
  );
  if (end < FEWEST_SECTIONS) return;
  for (const line of behind.slice(0, end)) claim(line, line.furniture?.rule ?? 'sections');
}

function takeDate(line: DeskLine, { language }: Neighbours, found: Findings): boolean {
  const date = readDateLine(line.text, { language });
  if (!date) return false;
  found.publishedOn ??= date.publishedOn;
  found.updatedOn ??= date.updatedOn;
  claim(line, 'date-line', 'date');
  return true;
}

/** "Article by" over "Ann Lee". */
function takeSplitByline(line: DeskLine, { next }: Neighbours, found: Findings): boolean {
  if (!next || !isBylineOpening(line.text)) return false;
  const byline = parseByline(`${line.text}\n${next.text}`);
  if (!byline) return false;
  claim(line, 'byline', 'byline');
  claim(next, 'byline', 'byline');
  recordByline(`${line.text} ${next.text}`, byline, found);
  return true;
}

export function takeByline(line: DeskLine, _around: Neighbours, found: Findings): boolean {
  const byline = line.shape.words <= 40 ? parseByline(line.text) : null;
  if (!byline) return false;
  claim(line, 'byline', 'byline');
  recordByline(line.text, byline, found);
  return true;
}

/** "Associated Press" under the names it employs, or alone where a byline would stand. */
function takeOrganization(line: DeskLine, { previous }: Neighbours, found: Findings): boolean {
  const { text, shape } = line;
  if (shape.words > LONGEST_NAME_LINE || shape.endsSentence) return false;
  if (previous && isTitle(text) && takeNames(previous, found)) {
    // "Staff Writer" under a name is its title.
    claim(line, 'byline', 'byline');
    return true;
  }
  if (isHouseAccount(text)) {
    found.authors.push({ name: text, organization: null });
  } else if (isAgency(text) && previous && (previous.furniture || previous.sign === 'caption')) {
    // Alone among buttons it signs the picture.
    claim(line, 'caption', 'caption');
    return true;
  } else if (isAgency(text) || (found.authors.length > 0 && isOrganization(text))) {
    found.authors = found.authors.map((author) => ({
      ...author,
      organization: author.organization ?? text,
    }));
    if (isAgency(text)) recordAgency(text, found);
  } else return false;
  found.byline ??= text;
  claim(line, 'byline', 'byline');
  return true;
}

/** A line of names alone is a byline here, and only here. */
function takeNames(line: DeskLine, found: Findings): boolean {
  if (line.shape.words > LONGEST_NAME_LINE || line.furniture) return false;
  const authors = readNameLine(line.text);
  if (!authors) return false;
  claim(line, 'byline', 'byline');
  recordByline(
    line.text,
    { authors, place: null, agency: null, publishedOn: null, rest: '' },
    found,
  );
  return true;
}

function recordByline(printed: string, byline: ParsedByline, found: Findings): void {
  const isKnown = found.byline === null || found.byline === printed;
  found.byline = isKnown ? printed : `${found.byline}\n${printed}`;
  for (const author of byline.authors) {
    const known = found.authors.find(
      ({ name }) => name.toLowerCase() === author.name.toLowerCase(),
    );
    if (known) known.organization ??= author.organization;
    else found.authors.push({ ...author });
  }
  found.publishedOn ??= byline.publishedOn;
  // Who employs the author need not be who sends the story out.
  if (byline.agency && byline.authors.length === 0) recordAgency(byline.agency, found);
}

export function recordAgency(agency: string, found: Findings): void {
  found.dateline ??= { place: null, agency, date: null };
}

/** A summary under the headline: prose ahead of the byline, which no story has inside its text. */
function takeStandfirst(desk: Desk, opening: readonly DeskLine[]): void {
  const lastByline = opening.findLastIndex(isSignature);
  for (const line of opening.slice(0, Math.max(0, lastByline))) {
    if (!isFree(line) || line.furniture || line.sign || line.shape.words < 6) continue;
    if (desk.found.standfirst !== null || line.shape.words > LONGEST_STANDFIRST) continue;
    desk.found.standfirst = line.text;
    claim(line, 'standfirst', 'standfirst');
  }
}
