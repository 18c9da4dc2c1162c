import type { Dateline } from '../../model';
import { isAgency } from '../people';
import { readPlace } from './place-name';
import { isKnownPlace, isKnownRegion } from './places';
import type { PlaceEvidence } from './place-name';
import { cutTrailingDate } from './printed-date';
import type { Separator } from './separators';
import { pattern } from '../language/pattern';

export interface Head extends Dateline {
  evidence: PlaceEvidence | null;
  isKnownAgency: boolean;
}

interface AgencySplit {
  before: string;
  agency: string;
  isKnown: boolean;
}

const BRACKETED = /[\s,]*[([]\s*([^()[\]]{2,40}?)\s*[)\]][\s.,]*$/u;
const SLASHED = pattern('u')`[\s.,]*/([\p{L} -]{2,30})/[\s.]*$`;
const LAST_WORD = /(,\s*|\s+)(\p{Lu}{3,12}|dpa|taz)$/u;
/** A bracketed signature nobody knows is short and carries capitals: "(SD)", "(WSVN)", "(Daily Post)". */
const SIGNATURE = pattern('u')`^\p{Lu}[\p{L}\d .&-]{1,24}$`;

function cutTrailingAgency(head: string): AgencySplit | null {
  const bracketed = BRACKETED.exec(head) ?? SLASHED.exec(head);
  if (bracketed?.[1]) {
    const agency = bracketed[1];
    const isKnown = isAgency(agency);
    if (!isKnown && !SIGNATURE.test(agency)) return null;
    return { before: head.slice(0, bracketed.index), agency, isKnown };
  }
  // Without brackets only an acronym can be told from a part of the place ("BRIDGETOWN, Barbados, CMC").
  const [printed = '', gap = '', acronym = ''] = LAST_WORD.exec(head) ?? [];
  if (!isAgency(acronym) || isKnownRegion(acronym)) return null;
  if (!gap.startsWith(',') && isKnownPlace(head)) return null;
  return { before: head.slice(0, head.length - printed.length), agency: acronym, isKnown: true };
}

/** "HAYWARD, Calif." keeps its full stop, "MADRID." does not. */
function trimFullStop(place: string): string {
  const region = /,\s*([^,]{1,6})\.$/.exec(place)?.[1];
  return region && isKnownRegion(region) ? place : place.replace(/\.+$/, '');
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
  const place = trimFullStop(rest.replace(/[\s,;]+$/, '').trim());
  const evidence = place === '' ? null : readPlace(place, agency?.isKnown);
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
const SENTENCE_START = pattern('u')`^[\p{Lu}\p{Lt}\p{Lo}\d"'“‘«„¿¡$€£<(]`;
const startsSentence = (text: string): boolean => SENTENCE_START.test(text);
const PROSE = pattern('u')`\s\p{Ll}|\p{Lo}{2}`;
const isProse = (text: string): boolean => text === '' || PROSE.test(text);
const startsInCapitals = (text: string): boolean => /^(?:[\p{Lu}\d'’-]{2,}[\s,:]+){2}/u.test(text);

/** Whether head, separator and what follows make a dateline together, and not a label or a sentence. */
export function isDateline(head: Head, { kind }: Separator, following: string): boolean {
  const { evidence, agency, date, isKnownAgency } = head;
  if (!evidence) return isKnownAgency && kind === 'dash';
  const { isCapitals, isKnown, hasRegion } = evidence;
  const isPlace = isCapitals || isKnown;
  const isWhole = following === '';
  if (kind === 'none') {
    return isKnownAgency && (isPlace || date !== null) && (isWhole || startsSentence(following));
  }
  if (isKnownAgency) return true;
  if (agency !== null) return kind !== 'colon' && (isKnown || (isCapitals && hasRegion));
  if (date !== null) return kind !== 'colon' || isPlace;
  if (!isWhole && !startsSentence(following)) return false;
  if (kind === 'colon') return isCapitals && isKnown && !startsInCapitals(following);
  if (isKnown) return isCapitals || hasRegion || !startsInCapitals(following);
  return isCapitals && !startsInCapitals(following) && isProse(following);
}
