import type { StoryAuthor } from '../../model';
import { isKnownPlace } from '../dateline/places';
import { isAgency, startsWithAgency } from './agencies';
import { cleanName, isName, splitList } from './names';
import { isHouseAccount } from './house-accounts';
import { isCapitalPhrase, isOrganization } from './organizations';
import { foldCapitals } from './capitals';
import { cutLeadingTitle, cutTrailingTitle, endsAsTitle, isTitle } from './titles';
import { tokensOf } from './words';

export interface BylineCredits {
  authors: StoryAuthor[];
  place: string | null;
  agency: string | null;
  /** A title, an organization or an agency stands beside the names. */
  hasEvidence: boolean;
  /** Who signs: people with a full name, people with one name, a desk, or an organization. */
  signer: 'people' | 'mononym' | 'house' | 'organization';
}

interface Person {
  name: string;
  organization: string | null;
  place: string | null;
}

const IN_PLACE = /^(.{2,80}?),?\s(?:in|from|à|en|em|aus|in)\s(\p{Lu}[\p{L}\p{M} .,'’/-]{1,60})$/u;
const OF_ORGANIZATION =
  /^(.{2,80}?),?\s(?:of|for|For|FOR|from|special to|Special to|pour|para|für|per)\s(?:the\s)?(\p{Lu}.{1,60})$/u;
const IN_BRACKETS = /^(.{2,80}?)\s[([]([^()[\]]{2,60})[)\]]$/u;
const ACCOUNT = /^[\p{L}\d][\p{L}\d._-]{1,30}$/u;

/** "By Ann Lee The Associated Press": an agency set behind a name without a comma. */
function splitTrailingAgency(item: string): [string, string] | null {
  const tokens = tokensOf(item);
  for (let at = Math.max(1, tokens.length - 5); at < tokens.length; at++) {
    const tail = tokens.slice(at).join(' ');
    const head = tokens.slice(0, at).join(' ');
    if (
      at > 1 &&
      isName(head) &&
      (isAgency(tail) || (/^the /i.test(tail) && isOrganization(tail)))
    ) {
      return [head, tail];
    }
  }
  return null;
}

const dropFullStop = (text: string): string =>
  /(?:\b\p{L}|\b(?:Jr|Sr|St|Inc|Ltd))\.$/iu.test(text) ? text : text.replace(/\.$/, '');

/** One item of the list as a person, with what is printed around the name; null when it is none. */
function readPerson(item: string): Person | null {
  const named = readBareName(item);
  if (named) return { name: named, organization: null, place: null };
  const placed = IN_PLACE.exec(item);
  const inside = placed?.[1] && readBareName(placed[1]);
  if (placed && inside && !isOrganization(placed[2] ?? '')) {
    return { name: inside, organization: null, place: placed[2] ?? null };
  }
  const signed = OF_ORGANIZATION.exec(item) ?? IN_BRACKETS.exec(item);
  const signer = signed?.[1] && readBareName(signed[1]);
  if (signed && signer && isCapitalPhrase(signed[2] ?? '')) {
    return { name: signer, organization: signed[2] ?? null, place: null };
  }
  const split = splitTrailingAgency(item);
  return split && { name: cleanName(split[0]), organization: split[1], place: null };
}

function readBareName(item: string): string | null {
  const untitled = cutLeadingTitle(cutTrailingTitle(item).before);
  const name = cleanName(untitled);
  return isName(name) ? name : null;
}

class Credits {
  private readonly people: Person[] = [];
  private agency: string | null = null;
  private place: string | null = null;
  private hasEvidence = false;
  private signer: 'people' | 'house' | 'organization' = 'people';
  private isClosed = false;

  constructor(private readonly isFirm: boolean) {}

  /** Takes the next part between two commas; false when it is nothing a byline holds. */
  takeChunk(chunk: string): boolean {
    const { before, title } = cutTrailingTitle(chunk);
    if (title && this.people.length > 0 && !isName(before)) return this.takeTitle(chunk);
    if (this.takeWhole(chunk)) return true;
    const items = splitList(chunk);
    if (items.length < 2) return false;
    if (!items.every((item) => this.takeWhole(item))) return false;
    this.isClosed = true;
    return true;
  }

  private takeTitle(title: string): boolean {
    const agency = startsWithAgency(title);
    if (agency) this.sign(foldAgency(agency));
    this.hasEvidence = true;
    return tokensOf(title).length < 10;
  }

  private takeWhole(item: string): boolean {
    const isLater = this.people.length > 0;
    if (isLater && isTitle(item)) return this.takeTitle(item);
    if (isLater && isKnownPlace(item)) {
      this.place = this.place ? `${this.place}, ${item}` : item;
      return true;
    }
    if (!isLater && isHouseAccount(item)) return this.takeHouse(item);
    if (isOrganization(item)) return isLater ? this.sign(item) : this.takeSigner(item);
    const person = readPerson(item);
    if (!person) return !isLater && this.isFirm && ACCOUNT.test(item) && this.takeHouse(item);
    if (this.isClosed && isLater && person.organization === null) return this.sign(item);
    this.people.push(person);
    this.place ??= person.place;
    if (isOrganization(person.organization ?? '') || endsAsTitle(item)) this.hasEvidence = true;
    return true;
  }

  private takeHouse(item: string): boolean {
    const agency = startsWithAgency(item);
    this.people.push({ name: foldCapitals(item), organization: agency, place: null });
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

/** "Ap" in a title set in capitals and small letters is the agency "AP". */
const foldAgency = (agency: string): string => (agency.length <= 4 ? agency.toUpperCase() : agency);

/** Reads the part of a byline that holds the names; null when anything in it is no part of a byline. */
export function readCredits(text: string, isFirm: boolean): BylineCredits | null {
  const chunks = dropFullStop(text)
    .split(/\s*[,;،]\s*(?:(?:and|et|und|y|e)\s)?(?!\s*(?:Jr|Sr|II|III|IV)\b)/i)
    .map((chunk) => chunk.trim())
    .filter(Boolean);
  const credits = new Credits(isFirm);
  if (chunks.length === 0 || !chunks.every((chunk) => credits.takeChunk(chunk))) return null;
  return credits.result();
}
