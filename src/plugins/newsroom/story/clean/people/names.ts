import { dropAddresses } from './addresses';
import { foldCapitals } from './capitals';
import { isHouseAccount } from './house-accounts';
import { splitList } from './lists';
import { isOrganization } from './organizations';
import { cutHonorifics } from './titles';
import { bareWord, tokensOf, wordSet } from './words';
import { pattern } from '../language/pattern';

/** Small words inside names, in the languages the desk reads. */
const PARTICLES = wordSet(
  `de da do dos das del della delle dello degli di du des der den dem von van vom zu zur ten ter te la le
  las los el al bin bint ibn ben abu abou ould el- al- i d' l' san mac st`,
);

/**
 * Capitalised words that open sentences, headings and dates but no names. One of them anywhere
 * refuses a name: "By Friday", "By the Numbers", "Read More".
 */
const NEVER_IN_NAMES = wordSet(
  `a the this that these those there here what when where why how who which if as at by for from in into
  of on or to with about after before all any each every some no not yes you your we our us they their
  he she it its his her my me is are was were be been has have had do does did will would can could may
  might should must more most less least read watch see click share subscribe follow sign log get new
  monday tuesday wednesday thursday friday saturday sunday january february march april june july
  august september october november december today tomorrow yesterday tonight morning evening night
  minutes minute hours hour days day weeks week months month years year end time times noon midnight
  one two three four five six seven eight nine ten hundred thousand million record
  also just now then than so such other another same next last first second
  default design numbers popular favor favour ejemplo exemple supuesto esempio
  image images photo photos picture pictures video videos file graphic illustration copyright rights
  getty related topics comments comment advertisement home menu search contact cookies privacy terms
  become join submit mutual invitation comparison contrast accident request primera vez breaking exclusive opinion analysis updated published posted source sources`,
);

/** Months and other words of the list above that are given names too, when another word goes with them. */
const GIVEN_NAMES_TOO = wordSet('april may june august will so do');

const LATIN_TOKEN = pattern('u')`^\p{Lu}[\p{L}\p{M}'’‘.-]*$`;
const PREFIXED_TOKEN = pattern(
  'u',
)`^(?:d|l|o|al|el|as|ar|an|at|ash|ad)['’-]\p{Lu}[\p{L}\p{M}'’.-]*$`;
const UNCASED_TOKEN = pattern('u')`^[\p{Lo}\p{M}·.-]+$`;
const LONGEST_NAME_TOKENS = 6;
/** Words glued together where markup was stripped; "DeArdo" and "FitzGerald" are names. */
const GLUED = /(?<!^Fitz)(?<=\p{Ll}{3})\p{Lu}\p{Ll}{2}/u;
/** "By Growing …" opens a headline; the given names that end so are few. */
const NAMES_IN_ING = wordSet('irving sterling xiaoming jianming downing');
const LETTERS = pattern('u')`^\p{L}{6,}$`;
const SEVERAL_LETTERS = pattern('u')`\p{L}.*\p{L}`;

function isGerund(word: string): boolean {
  const lower = word.toLowerCase();
  return lower.endsWith('ing') && !NAMES_IN_ING.has(lower) && LETTERS.test(lower);
}

function isNameToken(token: string): boolean {
  return LATIN_TOKEN.test(token) || PREFIXED_TOKEN.test(token) || UNCASED_TOKEN.test(token);
}

function isRefused(token: string, isAlone: boolean): boolean {
  if (GLUED.test(token)) return true;
  const word = bareWord(token);
  if (!NEVER_IN_NAMES.has(word) || /^\p{Lu}\.$/u.test(token)) return false;
  return isAlone || !GIVEN_NAMES_TOO.has(word);
}

/** True for what can only be read as one person's name: one to six name words, nothing else. */
export function isName(text: string): boolean {
  const tokens = tokensOf(text.replace(/,\s*(?=(?:Jr|Sr|II|III|IV)\b)/, ' '));
  const [first = ''] = tokens;
  const last = tokens.at(-1) ?? '';
  if (first === '' || tokens.length > LONGEST_NAME_TOKENS) return false;
  if (!tokens.every((token) => PARTICLES.has(token) || isNameToken(token))) return false;
  if (!tokens.some((token) => isNameToken(token) && SEVERAL_LETTERS.test(token))) return false;
  if (isGerund(first) || /^\p{Lu}$/u.test(last)) return false;
  if (tokens.some((token) => isRefused(token, tokens.length === 1))) return false;
  return !isOrganization(text) && !isHouseAccount(text);
}

/** Honorifics, handles and addresses off, capitals folded. */
export function cleanName(text: string): string {
  return foldCapitals(cutHonorifics(dropAddresses(text)));
}

/** The names of a list that holds nothing but names, cleaned; null when one of its items is no name. */
export function readNames(list: string): string[] | null {
  const items = splitList(dropAddresses(list)).map(cutHonorifics);
  return items.length > 0 && items.every(isName) ? items.map(cleanName) : null;
}
