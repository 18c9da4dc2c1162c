import type { StoryAuthor } from '../../model';
import { readCredits } from './byline-items';
import type { BylineCredits } from './byline-items';
import { isBylineOpening, readOpening } from './byline-openings';
import type { Opening } from './byline-openings';
import type { OpeningStrength } from './byline-person';
import { readSegments } from './byline-segments';
import { cutStamp } from './byline-stamp';
import { isHouseAccount } from './house-accounts';
import { isCapitalPhrase } from './organizations';
import { cutTrailingTitle, endsAsTitle, isTitle, unglueTitles } from './titles';
import { tokensOf } from './words';
import { pattern } from '../language/pattern';

export interface ParsedByline {
  authors: StoryAuthor[];
  /** "Ann Lee in Kabul": where the byline says they wrote. */
  place: string | null;
  /** The agency that signs the line or stands behind its names, as printed. */
  agency: string | null;
  /** ISO 8601, from a stamp in the same line. */
  publishedOn: string | null;
  /** What stands behind the byline and is no part of it (a section, a number of comments). */
  rest: string;
}

/** A byline is short; a longer line is prose. */
const LONGEST_BYLINE = 400;
/** Labels may stand behind a byline; a sentence may not. */
const LONGEST_REST = 60;
/** Words of a line without an opening: with its dates, and without them. */
const MOST_UNOPENED_WORDS = { dated: 18, undated: 12 };

/** Lines that have the shape of a byline without "By", and are something else. */
const MOST_BEAT_WORDS = 8;
const NAME_AND_PLACE = pattern(
  'u',
)`^([^,()]{4,60}?)(?:\s\(([^()]{2,60})\)|,\s(\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]+)?))$`;
const OTHER_LINES = [
  // A tweet's signature: "— Ann Lee (@annlee) May 3, 2019".
  /^\s*[—–]/u,
  // A photo credit: "(Ann Lee / Daily Post)".
  /^\s*\(|\s\/\s/,
  // A dated section: "May 3, 2019 | Politics".
  /^[^|•]{0,40}\d{4}\s*[|•]/u,
];

/** Without an opening a bar, a comma, a bracket, an address or a date must part the name from its evidence. */
const EVIDENCE = /[|•·●■►,،(@\n\t]|\s[-–—]\s|\s{3}|\d{4}|\/\d\d|\p{Ll}\p{Lu}/u;

const BEFORE_LETTERS = pattern('u')`^\P{L}{1,20}`;

/** Most lines are prose or furniture: this turns them away before the costly reading. */
function mayBeByline(line: string): boolean {
  if (readOpening(line.replace(BEFORE_LETTERS, '').slice(0, 80))) return true;
  if (OTHER_LINES.some((shape) => shape.test(line))) return false;
  if (!EVIDENCE.test(line) && !endsAsTitle(line)) return false;
  return tokensOf(line).length <= MOST_UNOPENED_WORDS.dated;
}

/** Joins printed lines and takes off what wraps them: bullets, dashes, emphasis marks, brackets. */
function unwrap(line: string): string {
  const head = line.slice(0, Math.max(0, line.indexOf('\n')));
  return line
    .replace(/\n|\t|\s{3,}/g, isBylineOpening(head) ? ' ' : ' | ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_~–—|•·-]+|[\s*_~|•·–—-]+$/gu, '')
    .replace(/^[([](.*)[)\]]$/u, '$1');
}

const strengthOf = (opening: Opening | null): OpeningStrength =>
  opening === null ? 'none' : opening.isFirm ? 'firm' : 'plain';

/**
 * Whether what was read is a byline. Behind "By" a full name is enough, one name needs a title, an
 * organization or a date beside it ("By Default"); without any opening even a full name needs it.
 */
function isEvident(
  { signer, agency, hasEvidence }: BylineCredits,
  opening: OpeningStrength,
  beside: { isSigned: boolean; hasDate: boolean },
): boolean {
  const isBacked = hasEvidence || beside.isSigned || beside.hasDate;
  if (opening !== 'none') return opening === 'firm' || signer !== 'mononym' || isBacked;
  if (signer === 'people') return isBacked;
  if (signer === 'house') return isBacked;
  return signer === 'organization' && agency !== null && beside.hasDate;
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
  if (!mayBeByline(line)) return null;
  const printed = unglueTitles(unwrap(line));
  const before = readOpening(printed);
  const stamped = cutStamp(printed.slice(before?.end ?? 0));
  // "May 3, 2019 by Ann Lee" opens behind its date.
  const opening = before ?? readOpening(stamped.line);
  const strength = strengthOf(opening);
  const text = before ? stamped.line : stamped.line.slice(opening?.end ?? 0);
  if (!opening && tokensOf(text).length > MOST_UNOPENED_WORDS.undated) return null;
  // "Correction: May 4, 2023": a colon before the date makes a label, not a name.
  if (!opening && text.trimEnd().endsWith(':')) return null;

  const segments = readSegments(text);
  const beside = { isSigned: segments.isSigned, hasDate: stamped.publishedOn !== null };
  const evident = (credits: BylineCredits | null) =>
    credits && isEvident(credits, strength, beside) ? credits : null;
  const credits =
    evident(readCredits(segments.names, strength)) ??
    evident(opening ? readPlaced(segments.names, strength) : readBeat(text));
  if (!credits) return null;
  const rest = [...segments.rest, stamped.rest].filter(Boolean).join(' | ');
  if (rest.length > (opening ? LONGEST_REST : 0)) return null;
  return {
    authors: credits.authors.map(({ name, organization }) => ({
      name,
      organization: organization ?? segments.organization,
    })),
    place: credits.place,
    agency: credits.agency ?? segments.agency,
    publishedOn: stamped.publishedOn,
    rest,
  };
}

/**
 * "Jana Petersen, Hallum" and "Claire Vasseur (Rennes, correspondante)": behind a name the byline of
 * many papers prints where its author works, in a comma or in brackets.
 */
function readPlaced(names: string, strength: OpeningStrength): BylineCredits | null {
  const [, before = '', bracketed = '', behind = ''] = NAME_AND_PLACE.exec(names) ?? [];
  const place = bracketed.split(',')[0]?.trim() || behind;
  if (before === '' || !isCapitalPhrase(place) || isTitle(place)) return null;
  const credits = readCredits(before, strength);
  return credits && { ...credits, place: credits.place ?? place };
}

/** "Ann Lee North of England correspondent": a name, and a beat that ends in a newsroom title. */
function readBeat(line: string): BylineCredits | null {
  const tokens = tokensOf(line);
  if (tokens.length < 4 || tokens.length > MOST_BEAT_WORDS || !endsAsTitle(line)) return null;
  const beat = cutTrailingTitle(tokens.slice(2).join(' ')).before;
  const name = tokens.slice(0, 2).join(' ');
  if (beat === '' || !isCapitalPhrase(beat)) return null;
  const credits = readCredits(name, 'none');
  return credits && credits.signer === 'people' ? { ...credits, hasEvidence: true } : null;
}

/** A capital, a script without capitals, or a short particle or conjunction. */
const NAME_LIKE = /^(?:[^\p{Ll}\d]|.{1,4}$)/u;

/**
 * The authors of a line that holds only names or a desk ("Ann Lee and Bob Ray"), for a caller who
 * knows from its place that the line is a byline; null for every other line.
 */
export function readNameLine(line: string): StoryAuthor[] | null {
  if (line.length > LONGEST_BYLINE) return null;
  const tokens = tokensOf(line);
  const isNameLike = tokens.length > 1 && tokens.every((token) => NAME_LIKE.test(token));
  if (!isNameLike && !isHouseAccount(line)) return null;
  const credits = readCredits(unwrap(line), 'none');
  if (!credits || credits.authors.length === 0) return null;
  return credits.signer === 'people' || credits.signer === 'house' ? credits.authors : null;
}
