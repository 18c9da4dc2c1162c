import { isKnownPlace, isKnownRegion } from '../dateline/places';
import { dropAddresses } from './addresses';
import { isAgency } from './agencies';
import { isHouseAccount } from './house-accounts';
import { splitList } from './lists';
import { cleanName, isName } from './names';
import { isOrganization } from './organizations';
import { cutTrailingTitle, endsAsTitle, isTitle, splitAtJobNoun } from './titles';
import { bareWord, tokensOf } from './words';
import { pattern } from '../language/pattern';

export interface CreditedPerson {
  name: string | null;
  organization: string | null;
  place: string | null;
}

const POSSESSIVE = pattern(
  'u',
)`^(?:and\s)?(\p{Lu}[\p{L}\p{M}\d .&-]{1,50}?)(?:['’]s|(?<=s)['’])\s+(?=\S)`;
const PLACED = pattern(
  'u',
)`^(.{2,120}?),?\s(?:in|from|at|à|en|em|aus|a|na|no)\s(?:the\s)?(\p{Lu}[\p{L}\p{M} .'’/-]{1,60})$`;
const SIGNED = /^(.{2,120}?),?\s(?:of|for|with|from|de|von|da)\s((?:the\s|The\s)?\p{Lu}.{0,60})$/u;
const BRACKETED = /^(.{2,120}?)\s?[([]([^()[\]]{2,60})[)\]]$/u;
/** "in Kabul" alone continues the person before it: "Ann Lee, in Kabul, and Bob Ray". */
const PLACE_ONLY = pattern('u')`^(?:in|from|at|à|en|em)\s(\p{Lu}[\p{L}\p{M} .'’/-]{1,60})$`;
/** "the Cairo bureau" is credited as printed. */
const BUREAU = /\s(?:bureau|newsroom|staff|desk|team)$/i;
const NAMED_BUREAU = /^(?:the\s)?\p{Lu}.{1,40}\s\S+$/iu;
const SIGNED_ONLY = /^(?:of|from)\s((?:the\s|The\s)?\p{Lu}.{0,60})$/u;

const isBureau = (item: string): boolean => BUREAU.test(item) && NAMED_BUREAU.test(item);

function organizationOnly(organization: string): CreditedPerson {
  return { name: null, organization, place: null };
}

function isOrganizationItem(item: string): boolean {
  return isAgency(item) || isOrganization(item);
}

/** "CNN's Ann Lee" has an owner; "People's Daily" is one name. */
function isOwner(owner: string, item: string): boolean {
  return isOrganizationItem(owner) || !isOrganizationItem(item);
}

/** Reads the items of one credited list from left to right, keeping what holds for the whole group. */
class CreditReader {
  readonly people: CreditedPerson[] = [];
  /** "CNN's", "Associated Press writers": holds for every name until another one is printed. */
  private organization: string | null = null;
  private groupStart = 0;
  private signedStart = 0;

  take(printed: string): boolean {
    let item = printed;
    const [owned = '', owner = ''] = POSSESSIVE.exec(item) ?? [];
    if (owner && isOwner(owner, item)) {
      this.organization = owner;
      this.signedStart = this.people.length;
      item = item.slice(owned.length);
    }
    return (
      (this.people.length > 0 && this.takeAfterPerson(item)) ||
      this.takePerson(item) ||
      ((isOrganizationItem(item) || isBureau(item)) && this.takeOrganization(item))
    );
  }

  /** What may stand behind a person and belongs to them: "in Kabul", "Afghanistan", "of CNN", a title. */
  private takeAfterPerson(item: string): boolean {
    const placed = PLACE_ONLY.exec(item)?.[1];
    if (placed) return this.placeGroup(placed);
    if (this.people.at(-1)?.place && isKnownRegion(item)) return this.extendPlace(item);
    const signed = SIGNED_ONLY.exec(item)?.[1];
    return signed ? this.signGroup(signed) : isTitle(item);
  }

  private takeOrganization(organization: string): boolean {
    this.people.push(organizationOnly(organization));
    this.startGroups();
    return true;
  }

  private takePerson(item: string): boolean {
    const role = splitAtJobNoun(item);
    if (role) {
      this.organization = role.organization || this.organization;
      return this.takePerson(role.names);
    }
    if (endsAsTitle(item)) return this.takeTitled(item);
    if (isName(cleanName(item))) return this.push(cleanName(item));
    const [, who = '', place = ''] = PLACED.exec(item) ?? [];
    if (who && !isOrganizationItem(place) && this.takePlaced(who)) return this.placeGroup(place);
    const [, person = '', signer = ''] = SIGNED.exec(item) ?? BRACKETED.exec(item) ?? [];
    if (!person || !this.takePerson(person)) return false;
    return isKnownPlace(signer) ? this.placeGroup(signer) : this.signGroup(signer);
  }

  /** "Ann Lee of CNN in Kabul", "AFP in Kabul". */
  private takePlaced(who: string): boolean {
    return this.takePerson(who) || (isOrganizationItem(who) && this.takeOrganization(who));
  }

  /** "Associated Press reporters" credits the organization; "Ann Lee Staff Writer" the person. */
  private takeTitled(item: string): boolean {
    const { before } = cutTrailingTitle(item);
    if (isName(cleanName(before))) return this.push(cleanName(before));
    return isOrganizationItem(before) && this.takeOrganization(before);
  }

  private push(name: string): boolean {
    this.people.push({ name, organization: this.organization, place: null });
    return true;
  }

  private startGroups(): void {
    this.groupStart = this.people.length;
    this.signedStart = this.people.length;
  }

  /** "A, B and C in Rome": the place holds for all since the last place. */
  private placeGroup(place: string): boolean {
    for (const person of this.people.slice(this.groupStart)) person.place ??= place;
    const last = this.people.at(-1);
    if (last) last.place = place;
    this.groupStart = this.people.length;
    return true;
  }

  private extendPlace(region: string): boolean {
    const place = this.people.at(-1)?.place;
    for (const person of this.people) {
      if (person.place === place) person.place = `${place}, ${region}`;
    }
    return true;
  }

  private signGroup(organization: string): boolean {
    for (const person of this.people.slice(this.signedStart)) person.organization ??= organization;
    this.signedStart = this.people.length;
    return true;
  }
}

const LOOSE_ENDS =
  /^[\s,;:.•|–—-]+|[\s,;:•|–—-]+$|(?:[\s,;]+(?:and|et|y|und|e|&|others|and others))+\s*$/giu;

/** "Ann Lee, The Canadian Press": the one organization that ends a list of names without "and" is theirs. */
function signByLast(people: CreditedPerson[], list: string): CreditedPerson[] {
  const last = people.at(-1);
  if (people.length < 2 || last?.name !== null || /\s(?:and|et|y|und|e|&)\s/i.test(list))
    return people;
  const named = people.slice(0, -1);
  if (!named.every(({ name, organization }) => name !== null && organization === null))
    return people;
  return named.map((person) => ({ ...person, organization: last.organization }));
}

function readItems(list: string): CreditedPerson[] | null {
  const reader = new CreditReader();
  const items = splitList(list);
  if (items.length > 0 && items.every((item) => reader.take(item))) return reader.people;
  // "Agence France-Presse and Partners" splits into parts that are nothing by themselves.
  return isOrganizationItem(list) ? [organizationOnly(list)] : null;
}

/** The people and organizations of a credited list; null when an item of it is neither. */
export function readCreditedPeople(printed: string): CreditedPerson[] | null {
  const list = dropAddresses(printed).replace(LOOSE_ENDS, '').replace(LOOSE_ENDS, '');
  const isAbbreviated = /(?<!\p{L})(?:Jr|Sr|\p{Lu})\.$/u.test(list);
  const bare = isAbbreviated ? list : list.replace(/\.$/, '');
  const people = readItems(bare);
  const named = people && signByLast(people, list).filter(({ name }) => !name || !isHouse(name));
  return named && named.length > 0 ? named : null;
}

/** A house account is nobody in particular: "staff", "newsroom". */
function isHouse(name: string): boolean {
  return isHouseAccount(name) || tokensOf(name).every((token) => bareWord(token) === 'others');
}
