import { isKnownPlace } from '../dateline/places';
import { isAgency } from './agencies';
import { cleanName, isName } from './names';
import { isCapitalPhrase, isJournalismPhrase, isOrganization } from './organizations';
import { cutLeadingTitle, cutTrailingTitle } from './titles';
import { tokensOf } from './words';
import { pattern } from '../language/pattern';

/** How sure the words before the names make a byline; see `Opening`. */
export type OpeningStrength = 'firm' | 'plain' | 'none';

export interface Person {
  name: string;
  organization: string | null;
  place: string | null;
  hasTitle: boolean;
}

const IN_PLACE = pattern(
  'u',
)`^(.{2,80}?),?\s(?:in|from|à|en|em|aus|nel|a)\s(\p{Lu}[\p{L}\p{M} .'’/-]{1,40})$`;
const OF_ORGANIZATION =
  /^(.{2,80}?),?\s(?:of|for|For|FOR|from|pour|para|für|per|do|da)\s((?:[Tt]he\s)?\p{Lu}.{1,60})$/u;
const IN_BRACKETS = /^(.{2,80}?)\s[([]([^()[\]]{2,60})[)\]]$/u;

function readName(item: string): Pick<Person, 'name' | 'hasTitle'> | null {
  const { before, title } = cutTrailingTitle(item);
  const bare = cutLeadingTitle(before);
  const name = cleanName(bare);
  return isName(name) ? { name, hasTitle: title !== '' || bare !== before } : null;
}

/** "Ann Lee The Associated Press", "Ann Lee Globe Staff": an organization set behind without a comma. */
function readGlued(item: string): Person | null {
  const tokens = tokensOf(item);
  for (let at = Math.max(2, tokens.length - 5); at < tokens.length; at++) {
    const name = tokens.slice(0, at).join(' ');
    const tail = tokens.slice(at).join(' ');
    const isSigner =
      isAgency(tail) ||
      (/^the /i.test(tail) && isOrganization(tail)) ||
      (tokens.length - at > 1 && isJournalismPhrase(tail));
    if (isSigner && isName(cleanName(name))) {
      return { name: cleanName(name), organization: tail, place: null, hasTitle: false };
    }
  }
  return null;
}

type PersonReader = (item: string) => Person | null;

const readPlain: PersonReader = (item) => {
  const named = readName(item);
  return named && { ...named, organization: null, place: null };
};

const readPlaced: PersonReader = (item) => {
  const [, who = '', place = ''] = IN_PLACE.exec(item) ?? [];
  const named = who && !isOrganization(place) ? readSigned(who) : null;
  // "By Growing Cells in Rice": an unknown place is taken from one who is surely named.
  return named && (isKnownPlace(place) || tokensOf(who).length < 4) ? { ...named, place } : null;
};

const readSigned: PersonReader = (item) => {
  const plain = readPlain(item);
  if (plain) return plain;
  const [, who = '', organization = ''] =
    OF_ORGANIZATION.exec(item) ?? IN_BRACKETS.exec(item) ?? [];
  const named = who && isCapitalPhrase(organization) ? readName(who) : null;
  return named && { ...named, organization, place: null };
};

/** One item of a byline as a person, with what is printed around the name; null when it is none. */
export function readPerson(item: string, opening: OpeningStrength): Person | null {
  // "NEW YORK May 3, 2019" is a dateline's stamp.
  if (opening === 'none' && isKnownPlace(item)) return null;
  const person = readSigned(item) ?? readPlaced(item);
  return person ?? (opening === 'none' ? null : readGlued(item));
}
