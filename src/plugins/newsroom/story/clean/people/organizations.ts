import { isAgency } from './agencies';
import { bareWord, tokensOf, wordSet } from './words';

/** Words that make a capitalised phrase an organization rather than a person. */
const ORGANIZATION_WORDS = wordSet(
  `news press times post herald tribune agency agencies media network networks tv radio wire wires
  wireservices service services bureau journal gazette magazine observer guardian broadcasting corporation
  daily weekly chronicle newspaper newspapers today online digital group inc ltd llc university institute
  foundation council association society ministry department office league project center centre
  newsroom desk staff team editors board newsletter report reports review dispatch bulletin examiner
  inquirer globe telegraph independent mirror express mail sentinel courier enquirer reuters cnn bbc
  fox nbc cbs abc npr pbs politico bloomberg forbes axios espn cnbc msnbc wsvn
  presse agence agences journaux agencia agencias agenzia agenzie agentur noticias diario periódico
  jornal giornale zeitung rédaction redaction redacción redaccion redação redacao redazione redaktion
  service étranger etranger وكالة وكالات صحيفة قناة شبكة`,
);

/** Accounts and desks that sign for a newsroom; they are kept as they stand. */
const HOUSE_WORDS = wordSet(
  `staff desk newsroom editors board team admin administrator editorial webmaster redacción redaccion rédaction
  redaction redaktion redazione redação redacao webdesk`,
);
const HOUSE_NAMES = new Set([
  'agency report',
  'agency reports',
  'our correspondent',
  'our reporter',
  'special correspondent',
  'correspondent',
  'staff reporter',
  'staff writer',
  'staff correspondent',
  'contributor',
  'guest contributor',
  'guest author',
  'guest writer',
  'contributing writer',
  'press release',
  'newspaper staff',
  'from our correspondent',
  'news agencies',
  'agencies',
  'agences',
  'agencias',
  'agenzie',
  'service étranger',
  'service etranger',
]);

export function isHouseAccount(phrase: string): boolean {
  const tokens = tokensOf(phrase);
  if (tokens.length === 0 || tokens.length > 5) return false;
  if (HOUSE_NAMES.has(tokens.map(bareWord).join(' '))) return true;
  const last = bareWord(tokens.at(-1) ?? '');
  const first = bareWord(tokens[0] ?? '');
  return HOUSE_WORDS.has(last) || (tokens.length <= 3 && /^(la |the )?réda|^redac/.test(first));
}

/** True for a phrase whose words show an organization: a known agency, "The Daily Post", "paper.com". */
export function isOrganization(phrase: string): boolean {
  if (isAgency(phrase)) return true;
  const tokens = tokensOf(phrase);
  if (tokens.length === 0 || tokens.length > 8) return false;
  if (
    /^(?:www\.)?[\p{L}\d-]{2,40}\.(?:com|org|net|co|tv|fm|news|info)(?:\.\p{L}{2})?$/iu.test(phrase)
  ) {
    return true;
  }
  if (!/^[\p{Lu}\d\p{Lo}]/u.test(phrase)) return false;
  return tokens.some((token) => ORGANIZATION_WORDS.has(bareWord(token)));
}
