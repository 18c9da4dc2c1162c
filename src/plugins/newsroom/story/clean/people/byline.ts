import type { StoryAuthor } from '../../model';
import { isAgency, startsWithAgency } from './agencies';
import { readCredits } from './byline-items';
import type { BylineCredits } from './byline-items';
import { readOpening } from './byline-openings';
import { cutStamp } from './byline-stamp';
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
/** Labels may stand behind a byline (a section, "5 Min Read"); a sentence may not. */
const LONGEST_REST = 60;
const SEPARATOR = /\s*(?:[|•·●■►»]|\s[-–—/]{1,2}\s)\s*/u;
/** A tweet's signature ("— Ann Lee (@annlee) May 3, 2019") has the shape of a byline. */
const SIGNATURE_DASH = /^\s*[—–]/u;

function trimWrapping(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_~([–—|•·-]+/u, '')
    .replace(/[\s*_)\]|•·–—-]+$/u, '');
}

interface Surroundings {
  isOpened: boolean;
  isFirm: boolean;
  hasDate: boolean;
  /** An organization or a newsroom title stands behind a separator. */
  isSigned: boolean;
}

/**
 * Whether what was read is a byline. Behind "By" a full name is enough, one name needs a title, an
 * organization or a date beside it ("By Default"); without any opening even a full name needs it.
 */
function isEvident({ signer, hasEvidence }: BylineCredits, around: Surroundings): boolean {
  const isBacked = hasEvidence || around.isSigned;
  if (around.isOpened) return around.isFirm || signer !== 'mononym' || isBacked || around.hasDate;
  return around.hasDate ? signer !== 'mononym' : signer === 'people' && isBacked;
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
  if (!opening && SIGNATURE_DASH.test(line)) return null;
  const undated = cutStamp(opening ? printed.slice(opening.end) : printed);
  const segments = dropAddresses(undated.line).split(SEPARATOR).map(trimEnds).filter(Boolean);
  const [names = '', ...others] = segments;
  // "Correction: May 4, 2023": a colon before the date makes a label, not a name.
  if (!names || (!opening && /:\s*$/.test(undated.line))) return null;
  const credits = readCredits(names, opening?.isFirm ?? false);
  if (!credits) return null;

  const titles = others.filter((part) => isTitle(part) || endsAsTitle(part));
  const organizations = others.filter((part) => !titles.includes(part) && isOrganization(part));
  const around = {
    isOpened: opening !== null,
    isFirm: opening?.isFirm ?? false,
    hasDate: undated.publishedOn !== null,
    isSigned: organizations.length + titles.length > 0,
  };
  const rest = others
    .filter((part) => !organizations.includes(part) && !titles.includes(part))
    .concat(undated.rest || [])
    .join(' | ');
  if (!isEvident(credits, around) || rest.length > (around.isOpened ? LONGEST_REST : 0))
    return null;

  const signed = organizations[0] ?? leadingAgency(titles);
  const authors = credits.authors.map(({ name, organization }) => ({
    name,
    organization: organization ?? signed,
  }));
  const agency = credits.agency ?? (signed && isAgency(signed) ? signed : null);
  return { authors, place: credits.place, agency, publishedOn: undated.publishedOn, rest };
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
 * The authors of a line that holds only names or a desk ("Ann Lee and Bob Ray"), for a caller who
 * knows from its place that the line is a byline; null for every other line.
 */
export function readNameLine(line: string): StoryAuthor[] | null {
  if (line.length > LONGEST_BYLINE) return null;
  const credits = readCredits(trimWrapping(line), false);
  if (!credits || credits.authors.length === 0) return null;
  return credits.signer === 'people' || credits.signer === 'house' ? credits.authors : null;
}
