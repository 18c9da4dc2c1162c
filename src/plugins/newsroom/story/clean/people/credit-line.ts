import type { ContributionRole, StoryContributor } from '../../model';
import { foldCase } from '../language/fold-case';
import { matchesOf } from '../language/matches';
import {
  CREDIT_VERB,
  CREDIT_VERB_STEM,
  ROLE_OPENING,
  ROLE_OPENING_STEM,
  roleOf,
  verbRoleOf,
} from './credit-phrases';
import { readCreditedPeople } from './credit-people';
import type { CreditedPerson } from './credit-people';

export interface CreditHints {
  /** The agency of the story: the organization of credited people who are printed without one. */
  agency?: string | null;
}

/** Long investigations credit dozens of people; anything beyond is prose. */
const LONGEST_CREDIT = 3000;
/** How far before the end of a paragraph a credit that was run into it is looked for. */
const LONGEST_TAIL = 1000;

/** Contact details and pointers that newsrooms print behind a credit; they credit nobody. */
const CONTACT =
  /\d{4}|@|\b(?:follow|twitter|e-?mail|contact|reach|messaging|newsroom|tips?|sign up|subscribe|copyright|all rights reserved|told|photo)\b|©/iu;

const GROUP_END = /;|(?<=\p{Ll}{3})\.\s(?=\P{Ll})/u;
/** "This article was translated by …". */
const PASSIVE =
  /^(?:this|the) (?:article|story|report|dispatch) (?:was|is|has been) (?:originally )?(?=(?:edited|translated|reported|researched|compiled)\b)/i;

function unwrap(line: string): string {
  let text = line.replace(/\s+/g, ' ').trim();
  text = text.replace(/^[\s*_~•–—-]+|[\s*_~•–—]+$/gu, '');
  const bracketed = /^[([{](.*)[)\]}]?[.\s]*$/u.exec(text);
  if (bracketed) text = (bracketed[1] ?? '').replace(/[)\]}.\s]+$/u, '');
  return text.replace(/^[*_]+|[*_]+$/g, '').trim();
}

type Credited = CreditedPerson & { role: ContributionRole };

const inRole = (people: readonly CreditedPerson[], role: ContributionRole): Credited[] =>
  people.map((person) => ({ ...person, role }));

/** The list behind an opening, its groups parted by semicolons; contact details may follow. */
function readList(segment: string): CreditedPerson[] | null {
  const people: CreditedPerson[] = [];
  for (const group of segment.split(GROUP_END)) {
    if (!/[\p{L}\d]/u.test(group)) continue;
    const read = readCreditedPeople(group);
    if (read) people.push(...read);
    else if (people.length === 0 || !CONTACT.test(group)) return null;
    else break;
  }
  return people.length > 0 ? people : null;
}

/** "Reporting by A in Paris and B in Rome; editing by C". */
function readRoles(text: string): Credited[] | null {
  const folded = foldCase(text);
  // The cheap question before the search: of most lines, the beginning is looked at only.
  if (!ROLE_OPENING_STEM.test(folded)) return null;
  const openings = matchesOf(folded, ROLE_OPENING);
  const [first] = openings;
  if (first?.index !== 0) return null;
  // "Written by Ann Lee" alone is the story's byline.
  if (openings.length === 1 && first[0].startsWith('written by')) return null;
  const credited: Credited[] = [];
  for (const [at, opening] of openings.entries()) {
    const from = opening.index + opening[0].length;
    const people = readList(text.slice(from, openings[at + 1]?.index ?? text.length));
    if (!people) return null;
    credited.push(...inRole(people, roleOf(opening)));
  }
  return credited;
}

/** "CNN's A and B contributed to this report. C contributed reporting from Hong Kong, and D from Rome." */
function readSentences(text: string): Credited[] | null {
  const folded = foldCase(text);
  if (!CREDIT_VERB_STEM.test(folded)) return null;
  const credited: Credited[] = [];
  let from = 0;
  let role: ContributionRole = 'contributing';
  for (const verb of matchesOf(folded, CREDIT_VERB)) {
    const parts = text.slice(from, verb.index).split(GROUP_END);
    const people = readCreditedPeople(parts.pop() ?? '');
    const continued = parts.map(readCreditedPeople);
    if (!people || continued.includes(null)) return null;
    credited.push(
      ...inRole(
        continued.flatMap((list) => list ?? []),
        role,
      ),
    );
    role = verbRoleOf(verb);
    const at = verb.indices?.groups?.['place'];
    const place = at === undefined ? null : text.slice(...at).trim();
    const placed = people.map((person) => ({ ...person, place: person.place ?? place }));
    credited.push(...inRole(placed, role));
    from = verb.index + verb[0].length;
  }
  const rest = text.slice(from).trim();
  if (credited.length === 0 || rest === '') return credited.length > 0 ? credited : null;
  const more = readRoles(rest) ?? inRole(readCreditedPeople(rest) ?? [], role);
  return more.length > 0 || CONTACT.test(rest) ? [...credited, ...more] : null;
}

/**
 * Reads a line that credits people or organizations who have no byline; null for every other line.
 * An organization is given as printed, its name null when it is credited itself.
 */
export function parseCreditLine(line: string, hints: CreditHints = {}): StoryContributor[] | null {
  if (line.length > LONGEST_CREDIT) return null;
  const text = unwrap(line).replace(PASSIVE, '');
  const credited = readRoles(text) ?? readSentences(text);
  return (
    credited?.map(({ name, organization, role, place }) => ({
      name,
      organization: organization ?? hints.agency ?? null,
      role,
      place,
    })) ?? null
  );
}

export interface TrailingCredit {
  /** The paragraph without its credit; paragraph = text + credit. */
  text: string;
  credit: string;
  contributors: StoryContributor[];
}

/** Finds a credit in brackets that was run into the end of a paragraph. */
export function splitTrailingCredit(
  paragraph: string,
  hints: CreditHints = {},
): TrailingCredit | null {
  const at = paragraph.lastIndexOf('(');
  if (at <= 0 || paragraph.length - at > LONGEST_TAIL) return null;
  const credit = paragraph.slice(at);
  const contributors = parseCreditLine(credit, hints);
  return contributors && { text: paragraph.slice(0, at), credit, contributors };
}
