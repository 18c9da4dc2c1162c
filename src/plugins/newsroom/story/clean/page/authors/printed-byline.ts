import type { StoryAuthor } from '../../../model';
import { parseDate } from '../../dates';
import {
  cleanName,
  isAgency,
  isName,
  isOrganization,
  parseByline,
  readNameLine,
  type ParsedByline,
} from '../../people';
import { readAuthors } from '../metadata/stated-authors';
import type { BylineLine } from './lines-around';
import { isOtherCraft } from './other-craft';

/** A line that was read as a byline. */
export interface PrintedByline {
  text: string;
  authors: StoryAuthor[];
  /** An agency or newsroom that signs the line alone. */
  agency: string | null;
}

const LATE_OPENING = /\b(?:by|von|par|por)\b\s+(?=\p{Lu})/iu;
const JOINED_OPENING = /^By(?=\p{Lu}\p{Ll})/u;
const LONGEST_DATE = 12;
/** Between two lines of one byline may stand a date and a title. */
const LONGEST_GAP = 3;

/** The first line that can be read, and those made like it that directly follow. */
export function printedBylines(
  lines: readonly BylineLine[],
  siteName: string | null,
): PrintedByline[] {
  const read = (index: number) => readLine(lines, index, siteName);
  let start = 0;
  let first: PrintedByline | null = null;
  while (start < lines.length && (first = read(start)) === null) start += 1;
  if (first === null) return [];
  const block = [first];
  for (let index = start + 1, gap = 0; index < lines.length && gap < LONGEST_GAP; index += 1) {
    const next = isMadeLike(lines[index]!, lines[start]!) ? read(index) : null;
    gap = next === null ? gap + 1 : 0;
    // Above the story the lines are met from below.
    if (next !== null && (next.agency === null) === (first.agency === null)) block.unshift(next);
  }
  return block;
}

function isMadeLike({ passage: { element } }: BylineLine, { passage }: BylineLine): boolean {
  const { name, attributes } = passage.element;
  return element.name === name && element.attributes['class'] === attributes['class'];
}

/** A bare name is a byline only where the page calls it one, or prints a date beside it. */
function readLine(
  lines: readonly BylineLine[],
  index: number,
  siteName: string | null,
): PrintedByline | null {
  const { text: spaced, passage, isCalledByline } = lines[index]!;
  const printed = { text: passage.text, authors: [], agency: null };
  if (isOtherCraft(spaced, lines[index + 1]?.text ?? '')) return null;
  const line = withoutSite(oncePrinted(spaced.replace(JOINED_OPENING, 'By ')), siteName);
  const parsed = parseByline(line) ?? parseLate(line);
  if (parsed !== null && parsed.authors.length > 0) return { ...printed, authors: parsed.authors };
  if (parsed?.agency) return { ...printed, agency: parsed.agency };
  const dated = nameBeforeDate(line);
  if (dated !== null) return { ...printed, authors: [dated] };
  if (!isCalledByline && !isDate(lines[index - 1])) return null;
  if (isAgency(line) || (isCalledByline && isOrganization(line)))
    return { ...printed, agency: line };
  const authors = readNameLine(line) ?? (isCalledByline ? readAuthors(line) : []);
  return authors.length > 0 ? { ...printed, authors } : null;
}

/** "Posted on May 4, 2023 by Ann Lee". */
function parseLate(line: string): ParsedByline | null {
  const at = LATE_OPENING.exec(line)?.index ?? 0;
  return at > 0 && parseDate(line.slice(0, at)) !== null ? parseByline(line.slice(at)) : null;
}

/** "Ann Lee May 4, 2023 12 shares": a whole name, then at once the date. */
function nameBeforeDate(line: string): StoryAuthor | null {
  const date = parseDate(line);
  if (date === null) return null;
  const name = line.slice(0, line.indexOf(date.matched)).replace(/[\s,|•·-]{1,9}$/u, '');
  return name.includes(' ') && isName(name) ? { name: cleanName(name), organization: null } : null;
}

function isDate(line: BylineLine | undefined): boolean {
  return line !== undefined && line.passage.words <= LONGEST_DATE && parseDate(line.text) !== null;
}

/** Templates print a line twice, once for narrow screens. */
function oncePrinted(line: string): string {
  const half = line.slice(0, (line.length - 1) / 2);
  return line.length > 6 && line === `${half} ${half}` ? half : line;
}

/** The site's own name behind that of its writer. */
function withoutSite(line: string, siteName: string | null): string {
  if (siteName === null || !line.endsWith(siteName) || line === siteName) return line;
  return line.slice(0, -siteName.length).replace(/[\s,|•·/-]{1,9}$/u, '') || line;
}
