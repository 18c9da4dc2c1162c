import type { StoryAuthor } from '../../model';
import { findDates } from '../dates';
import { isAgency, startsWithAgency } from './agencies';
import { readCredits } from './byline-items';
import { readOpening } from './byline-openings';
import { dropAddresses } from './names';
import { isOrganization } from './organizations';
import { endsAsTitle, isTitle } from './titles';

export interface ParsedByline {
  authors: StoryAuthor[];
  /** "Ann Lee in Kabul": where the byline says they wrote. */
  place: string | null;
  /** The agency that signs the line or stands behind its names, as printed. */
  agency: string | null;
  /** ISO 8601, from a stamp in the same line. */
  publishedOn: string | null;
  /** What stands behind the byline and is no part of it ("5 Min Read", a section). */
  rest: string;
}

/** A byline is short; a longer line is prose. */
const LONGEST_BYLINE = 400;
const SEPARATOR = /\s*(?:[|•·●■►»]|\s[-–—/]{1,2}\s)\s*/u;
const LABEL_BEFORE_DATE =
  /[\s,|•·(/–—-]*(?:\b(?:on|at|posted|published|publié le|publicado el|am|le|el|il|em|updated|last updated)\b[\s:,]*)*$/iu;
const READING_TIME =
  /[\s|•·,–—-]*\d{1,3}\s?-?\s?(?:min(?:ute)?s?\.?)(?:\s(?:read|de lecture|lesezeit|lectura))?$/iu;
const AGE =
  /[\s|•·,–—-]*\b(?:an?|\d{1,3})\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago$/iu;

interface Undated {
  line: string;
  publishedOn: string | null;
}

/** Cuts the stamp off: everything from the first date on, or the date that opens the line. */
function cutDates(line: string): Undated {
  const dates = findDates(line);
  const [first] = dates;
  if (!first) return { line: line.replace(READING_TIME, '').replace(AGE, ''), publishedOn: null };
  if (first.start === 0) {
    return { line: line.slice(first.end).replace(/^[\s,|•·–—-]+/u, ''), publishedOn: first.value };
  }
  const before = line.slice(0, first.start).replace(LABEL_BEFORE_DATE, '');
  return { line: before, publishedOn: first.value };
}

function trimWrapping(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_~([–—|•·-]+/u, '')
    .replace(/[\s*_)\]|•·–—-]+$/u, '');
}

/**
 * Reads a line as a byline; null when it is none. Two printed lines that belong together
 * ("Article by" over a name) may be given as one with a line break between.
 *
 * A line without an opening such as "By" needs other evidence: an organization, a newsroom title
 * or a date beside its names. A bare name is not enough; `readNameLine` reads those.
 */
export function parseByline(line: string): ParsedByline | null {
  if (line.length > LONGEST_BYLINE) return null;
  const printed = trimWrapping(line);
  const opening = readOpening(printed);
  const undated = cutDates(opening ? printed.slice(opening.end) : printed);
  const segments = dropAddresses(undated.line).split(SEPARATOR).map(trimEnds).filter(Boolean);
  const [names = '', ...others] = segments;
  if (!names) return null;
  const credits = readCredits(names, opening?.isFirm ?? false);
  if (!credits) return null;

  const organizations = others.filter((part) => isOrganization(part) && !isTitle(part));
  const titles = others.filter((part) => isTitle(part) || endsAsTitle(part));
  if (opening && !opening.isFirm && !credits.isFullName && !credits.hasEvidence) return null;
  const isEvident =
    opening !== null ||
    (credits.hasEvidence && credits.isFullName && credits.authors.length > 0) ||
    organizations.length > 0 ||
    titles.length > 0 ||
    (undated.publishedOn !== null && credits.isFullName);
  if (!isEvident) return null;

  const signed = organizations[0] ?? leadingAgency(titles) ?? null;
  const authors = credits.authors.map((author) => ({
    name: author.name,
    organization: author.organization ?? signed,
  }));
  const agency = credits.agency ?? (signed && isAgency(signed) ? signed : null);
  const rest = others.filter((part) => !organizations.includes(part) && !titles.includes(part));
  return {
    authors,
    place: credits.place,
    agency,
    publishedOn: undated.publishedOn,
    rest: rest.join(' | '),
  };
}

const trimEnds = (part: string): string => part.replace(/^[\s,;:]+|[\s,;:]+$/g, '');

function leadingAgency(titles: readonly string[]): string | null {
  for (const title of titles) {
    const agency = startsWithAgency(title);
    if (agency) return agency;
  }
  return null;
}

/**
 * The names of a line that holds nothing else ("Ann Lee", "Ann Lee and Bob Ray"), for a caller who
 * knows from its place that the line is a byline; null for every other line.
 */
export function readNameLine(line: string): StoryAuthor[] | null {
  if (line.length > LONGEST_BYLINE) return null;
  const credits = readCredits(trimWrapping(line), false);
  return credits && credits.isFullName && credits.authors.length > 0 ? credits.authors : null;
}
