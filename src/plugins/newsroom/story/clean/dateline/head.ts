import type { Dateline } from '../../model';
import { isAgency } from '../people';
import { readPlace } from './place-name';
import type { PlaceEvidence } from './place-name';
import { cutTrailingDate } from './printed-date';
import type { Separator } from './separators';

export interface Head extends Dateline {
  evidence: PlaceEvidence | null;
  isKnownAgency: boolean;
}

interface AgencySplit {
  before: string;
  agency: string;
  isKnown: boolean;
}

const BRACKETED = /[\s,.]*[([]\s*([^()[\]]{2,40}?)\s*[)\]][\s.,]*$/u;
const SLASHED = /[\s.,]*\/([\p{L} -]{2,30})\/[\s.]*$/u;
const LAST_WORDS = /(?:,\s*|\s+)([\p{L}-]{2,12})$/u;
/** A bracketed signature nobody knows is short and carries capitals: "(SD)", "(WSVN)", "(Daily Post)". */
const SIGNATURE = /^\p{Lu}[\p{L}\d .&-]{1,24}$/u;

function cutTrailingAgency(head: string): AgencySplit | null {
  const bracketed = BRACKETED.exec(head) ?? SLASHED.exec(head);
  if (bracketed?.[1]) {
    const agency = bracketed[1];
    const isKnown = isAgency(agency);
    if (!isKnown && !SIGNATURE.test(agency)) return null;
    return { before: head.slice(0, bracketed.index), agency, isKnown };
  }
  const bare = LAST_WORDS.exec(head);
  // Without brackets only an acronym can be told from a part of the place ("BRIDGETOWN, Barbados, CMC").
  if (
    bare?.[1] &&
    isAgency(bare[1]) &&
    !readPlace(head)?.isKnown &&
    /^(?:\p{Lu}{3,}|dpa|taz)$/u.test(bare[1])
  ) {
    return { before: head.slice(0, bare.index), agency: bare[1], isKnown: true };
  }
  return null;
}

/** Reads "PLACE, DATE (AGENCY)" in any order its last two are printed; null when it is no such head. */
export function readHead(text: string, year: number | null): Head | null {
  let rest = text.trim();
  let date = cutTrailingDate(rest, year);
  if (date) rest = date.before;
  const agency = cutTrailingAgency(rest);
  if (agency) rest = agency.before;
  if (agency && !date) {
    date = cutTrailingDate(rest, year);
    if (date) rest = date.before;
  }
  const place = rest.replace(/[\s,;]+$/, '').trim();
  const evidence = place === '' ? null : readPlace(place);
  if (place !== '' && !evidence) return null;
  return {
    place: place || null,
    agency: agency?.agency ?? null,
    date: date?.date ?? null,
    evidence,
    isKnownAgency: agency?.isKnown ?? false,
  };
}

/** A sentence starts as one does: capital, digit, quotation mark, or a script without capitals. */
const startsSentence = (text: string): boolean =>
  /^[\p{Lu}\p{Lt}\p{Lo}\d"'“‘«„¿¡$€£<(]/u.test(text);
const startsInCapitals = (text: string): boolean => /^(?:[\p{Lu}\d'’-]{2,}[\s,:]+){2}/u.test(text);

/** Whether head, separator and what follows make a dateline together, and not a label or a sentence. */
export function isDateline(head: Head, { kind }: Separator, following: string): boolean {
  const { evidence, agency, date, isKnownAgency } = head;
  if (!evidence) return isKnownAgency && kind === 'dash' && date === null;
  const { isCapitals, isKnown, hasRegion } = evidence;
  const isPlace = isCapitals || isKnown;
  if (kind === 'none')
    return isKnownAgency && (isPlace || date !== null) && startsSentence(following);
  if (isKnownAgency) return true;
  if (agency !== null) return kind !== 'colon' && (isKnown || (isCapitals && hasRegion));
  if (date !== null) return kind !== 'colon' || isPlace;
  if (following !== '' && !startsSentence(following)) return false;
  if (kind === 'colon') return isCapitals && isKnown && !startsInCapitals(following);
  if (isKnown) return isCapitals || hasRegion || !startsInCapitals(following);
  return isCapitals && !startsInCapitals(following);
}
