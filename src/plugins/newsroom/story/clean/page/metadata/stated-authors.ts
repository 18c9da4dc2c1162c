import type { StoryAuthor } from '../../../model';
import {
  cleanName,
  isBylineOpening,
  isHouseAccount,
  isName,
  isOrganization,
  parseByline,
} from '../../people';
import { endsAsTitle } from '../../people/titles';
import { foldWords } from '../passages/words';
import { isObject, textValue, typesOf, type JsonObject } from './json-ld';
import type { MetaTags } from './meta-tags';
import { pattern } from '../../language/pattern';

/** Names that metadata gives: the people, and the organizations where it names no people. */
export interface StatedAuthors {
  people: StoryAuthor[];
  organizations: string[];
}

const META_NAMES = [
  'byl',
  'byline',
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
];
const NOT_A_NAME = /https?:|www\.|\.com\b|\d|^@|[_{}<>=():/]/;
const CREDENTIALS =
  /(?:,? (?:[A-Z]{2,5}|Ph\.?D|Psy\.?D|Ed\.?D|Esq|M\.?D|R\.?N|J\.?D)\.?(?=,|$))+.*$/;
const OTHER_CRAFT =
  /^(?:photo(?:s|graph(?:y|s))?|illustrations?|video|edited|editing|graphics?|image) by\b/i;
const TOLD_TO = /^.{3,60}\bas told to\b\s*/i;
/** One to five words that each begin with a capital, or in a script that has none. */
const NAME_LIKE = pattern('u')`^[\p{Lu}\p{Lo}][^\s]*(?: [\p{Lu}\p{Lo}][^\s]*){0,4}$`;
const EDGE = /^[\s,;.|–—-]+|[\s,;|–—-]+$/gu;
const LABEL = /^(?:by|written by|von|par|por|di|words by|author)[:\s]\s*/i;

/** The authors that JSON-LD names, with references to other objects of the page followed. */
export function jsonLdAuthors(story: JsonObject, objects: readonly JsonObject[]): StatedAuthors {
  const people: StoryAuthor[] = [];
  const organizations: string[] = [];
  const stated = story['author'] ?? story['creator'];
  for (const author of Array.isArray(stated) ? stated : [stated]) {
    const known =
      isObject(author) && author['name'] === undefined ? follow(author, objects) : author;
    const isFirm = isObject(known) && typesOf(known).some((type) => /Organization$/.test(type));
    for (const name of namesOf(known)) {
      if (isFirm) organizations.push(name);
      else if (isOrganization(name.replace(EDGE, ''))) organizations.push(name);
      else people.push(...readAuthors(name));
    }
  }
  return { people: distinct(people), organizations };
}

function follow(reference: JsonObject, objects: readonly JsonObject[]): JsonObject {
  const id = reference['@id'];
  if (id === undefined) return reference;
  return objects.find((one) => one['@id'] === id && one['name'] !== undefined) ?? reference;
}

function namesOf(author: unknown): string[] {
  const names = isObject(author) ? author['name'] : author;
  return (Array.isArray(names) ? names : [names]).flatMap((name) => textValue(name) ?? []);
}

/** The first `<meta>` that holds names of people; house accounts and the site itself don't count. */
export function metaAuthors(meta: MetaTags, siteName: string | null): StoryAuthor[] {
  for (const name of META_NAMES) {
    const people = meta
      .all(name)
      .flatMap((value) => value.split('|'))
      .flatMap(readAuthors)
      .filter((author) => !isHouse(author.name, siteName));
    if (people.length > 0) return distinct(people);
  }
  return [];
}

export function isHouse(name: string, siteName: string | null): boolean {
  return (
    (siteName !== null && foldWords(name) === foldWords(siteName)) ||
    isOrganization(name) ||
    isHouseAccount(name)
  );
}

/** Names out of a field that should hold one, but often holds a byline, a title or an address. */
export function readAuthors(field: string): StoryAuthor[] {
  if (OTHER_CRAFT.test(field)) return [];
  const plain = field
    .split(' | ')[0]!
    .replace(LABEL, '')
    .replace(TOLD_TO, '')
    .replace(EDGE, '')
    .trim();
  const bare = plain.replace(CREDENTIALS, '').trim();
  if (isName(bare)) return [{ name: cleanName(bare), organization: null }];
  const [first = '', ...titles] = bare.split(/,\s*/);
  if (
    isName(first) &&
    titles.length > 0 &&
    titles.every((title) => endsAsTitle(title) || !isName(title))
  ) {
    return [{ name: cleanName(first), organization: titles.find(isOrganization) ?? null }];
  }
  const parsed = parseByline(`By ${bare}`)?.authors ?? [];
  if (parsed.length > 0) return parsed;
  if (!NAME_LIKE.test(bare) || NOT_A_NAME.test(bare)) return [];
  if (isOrganization(bare) || isBylineOpening(bare)) return [];
  return [{ name: bare, organization: null }];
}

function distinct(authors: readonly StoryAuthor[]): StoryAuthor[] {
  const seen = new Set<string>();
  return authors.filter(({ name }) => {
    const key = name.toLowerCase();
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
