import type { StoryAuthor } from '../../model';
import { isKnownPlace } from '../dateline/places';
import { isAgency, startsWithAgency } from './agencies';
import { readPerson } from './byline-person';
import type { OpeningStrength, Person } from './byline-person';
import { foldCapitals } from './capitals';
import { isHouseAccount } from './house-accounts';
import { splitList } from './lists';
import { isOrganization } from './organizations';
import { cutTrailingTitle, isTitle, startsAsTitle } from './titles';
import { tokensOf } from './words';
import { pattern } from '../language/pattern';

export interface BylineCredits {
  authors: StoryAuthor[];
  place: string | null;
  agency: string | null;
  /** A title, an organization or an agency stands beside the names. */
  hasEvidence: boolean;
  /** Who signs: people with a full name, people with one name, a desk, or an organization. */
  signer: 'people' | 'mononym' | 'house' | 'organization';
}

const ACCOUNT = pattern('u')`^[\p{L}\d][\p{L}\d._-]{1,30}$`;
/** "Special to The Post", "Daily Post staff", "do G1": an organization with a word around it. */
const SIGNED_BY = [
  /^(?:special to|exclusive to|for|of|do|da|de la|für|pour|para)\s((?:the\s)?\p{Lu}.{1,60})$/iu,
  /^(\p{Lu}.{1,60})\s(?:staff|team)$/iu,
];
const ORGANIZATION_IN_PLACE = pattern(
  'u',
)`^(.{2,40}?)\s(?:in|à|en|em)\s(\p{Lu}[\p{L}\p{M} .'’-]{1,40})$`;
const IN_PLACE_ONLY = pattern('u')`^(?:in|from|à|en|em)\s(\p{Lu}[\p{L}\p{M} .'’-]{1,40})$`;
const LONGEST_TITLE_WORDS = 10;

/** The organization that a phrase of the form "Special to The Post" names. */
export function signedBy(phrase: string): string | null {
  for (const pattern of SIGNED_BY) {
    const organization = pattern.exec(phrase)?.[1];
    if (organization) return organization;
  }
  return null;
}

/** "Ap" in a title set in capitals and small letters is the agency "AP". */
const foldAgency = (agency: string): string => (agency.length <= 4 ? agency.toUpperCase() : agency);

/** Takes the parts of a byline from left to right; what stands behind a name belongs to the names before. */
class Credits {
  private readonly people: Person[] = [];
  private agency: string | null = null;
  private place: string | null = null;
  private hasEvidence = false;
  private signer: 'people' | 'house' | 'organization' = 'people';
  /** After "A and B" a further capitalised item is their organization, not a third person. */
  private isClosed = false;

  constructor(private readonly opening: OpeningStrength) {}

  /** Takes the part between two commas; false when it is nothing a byline holds. */
  takeChunk(chunk: string): boolean {
    if (this.people.length > 0 && this.takeAfterName(chunk)) return true;
    const items = splitList(chunk);
    const isList = items.length > 1 && items.every((item) => readPerson(item, this.opening));
    if (!isList) return this.takeItem(chunk);
    for (const item of items) this.takeItem(item);
    this.isClosed = true;
    return true;
  }

  private takeItem(item: string): boolean {
    if (this.people.length === 0 && isHouseAccount(item)) return this.takeHouse(item);
    const person = readPerson(item, this.opening);
    if (person) return this.takePerson(person);
    if (isOrganization(item)) return this.takeSigner(item);
    return this.people.length === 0 && this.opening === 'firm' && ACCOUNT.test(item)
      ? this.takeHouse(item)
      : false;
  }

  private takePerson(person: Person): boolean {
    if (this.isClosed && person.organization === null) return this.sign(person.name);
    this.people.push(person);
    this.place ??= person.place;
    if (isAgency(person.organization ?? '')) this.agency = person.organization;
    // Without "By" a title must be set off by a comma: "East Coast Tech Editor" is no person.
    const isTitled = person.hasTitle && this.opening !== 'none';
    if (isTitled || isOrganization(person.organization ?? '')) this.hasEvidence = true;
    return true;
  }

  private takeAfterName(item: string): boolean {
    if (isTitle(item) || this.isLongTitle(item)) return this.takeTitle(item);
    if (isKnownPlace(item)) return this.takePlace(item);
    const placed = IN_PLACE_ONLY.exec(item)?.[1];
    if (placed) return this.takePlace(placed);
    if (isOrganization(item) || signedBy(item)) return this.sign(signedBy(item) ?? item);
    const [, organization = '', place = ''] = ORGANIZATION_IN_PLACE.exec(item) ?? [];
    return isOrganization(organization) && this.takePlace(place) && this.sign(organization);
  }

  /** "Ap National Security Writer", "Author of The Big Book": no person, though not only title words. */
  private isLongTitle(item: string): boolean {
    if (tokensOf(item).length > LONGEST_TITLE_WORDS) return false;
    const { title } = cutTrailingTitle(item);
    return title ? readPerson(item, this.opening) === null : startsAsTitle(item);
  }

  private takeTitle(title: string): boolean {
    const agency = startsWithAgency(title);
    if (agency) this.sign(foldAgency(agency));
    this.hasEvidence = true;
    return true;
  }

  private takePlace(place: string): boolean {
    this.place = this.place ? `${this.place}, ${place}` : place;
    return true;
  }

  private takeHouse(item: string): boolean {
    const agency = startsWithAgency(item);
    this.people.push({
      name: foldCapitals(item),
      organization: agency,
      place: null,
      hasTitle: false,
    });
    this.agency = agency;
    this.signer = 'house';
    return true;
  }

  /** An organization before any name signs the story itself: an agency, or the paper's own account. */
  private takeSigner(item: string): boolean {
    if (!startsWithAgency(item)) this.takeHouse(item);
    else this.agency = item;
    this.signer = 'organization';
    return true;
  }

  private sign(organization: string): boolean {
    for (const person of this.people) person.organization ??= organization;
    if (isAgency(organization)) this.agency = organization;
    this.hasEvidence = true;
    return true;
  }

  result(): BylineCredits {
    const isFull = this.people.every(({ name }) => tokensOf(name).length > 1);
    return {
      authors: this.people.map(({ name, organization }) => ({ name, organization })),
      place: this.place,
      agency: this.agency,
      hasEvidence: this.hasEvidence,
      signer: this.signer === 'people' && !isFull ? 'mononym' : this.signer,
    };
  }
}

const dropFullStop = (text: string): string =>
  !text.endsWith('.') || /(?:\b\p{L}|\b(?:Jr|Sr|St|Inc|Ltd))\.$/iu.test(text)
    ? text
    : text.replace(/\.$/, '');

/** Commas part a byline, "and" behind one too; a suffix ("Jr.") stays with its name. */
const CHUNK = /\s*[,;،]\s*(?:(?:and|et|und|y|e)\s)?(?!\s*(?:Jr|Sr|II|III|IV)\b)/iu;

/** Reads the part of a byline that holds the names; null when anything in it is no part of a byline. */
export function readCredits(text: string, opening: OpeningStrength): BylineCredits | null {
  const chunks = dropFullStop(text)
    .split(CHUNK)
    .map((chunk) => chunk.trim())
    .filter(Boolean);
  const credits = new Credits(opening);
  if (chunks.length === 0 || !chunks.every((chunk) => credits.takeChunk(chunk))) return null;
  return credits.result();
}
