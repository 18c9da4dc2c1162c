import { bareWord, tokensOf, wordSet } from './words';
import { pattern } from '../language/pattern';

/** Last words of accounts and desks that sign for a newsroom: "Editorial Staff", "Web Desk". */
const HOUSE_WORDS = wordSet(
  `staff desk newsroom editors board team admin administrator editorial webmaster webdesk
  redacción redaccion rédaction redaction redaktion redazione redação redacao`,
);

/** Whole signatures without a person's name. */
const HOUSE_NAMES: ReadonlySet<string> = new Set(
  `agency report; agency reports; our correspondent; our reporter; from our correspondent; special correspondent
  correspondent; reporter; staff reporter; staff writer; staff correspondent; contributor; guest contributor
  guest author; guest writer; guest columnist; contributing writer; press release; newspaper staff
  news agencies; agencies; agences; agencias; agenzie; service étranger; service etranger; service politique`
    .split(/[;\n]/)
    .map((name) => name.trim()),
);

const OPENS_CAPITAL = pattern('u')`^[\p{Lu}\d\p{Lo}]`;

/** True for an account or a desk rather than a person; such a signature is kept as it stands. */
export function isHouseAccount(phrase: string): boolean {
  const tokens = tokensOf(phrase);
  if (tokens.length === 0 || tokens.length > 5) return false;
  if (HOUSE_NAMES.has(tokens.map(bareWord).join(' '))) return true;
  if (!tokens.every((token) => OPENS_CAPITAL.test(token)) && tokens.length > 2) return false;
  return [tokens.at(-1), tokens[0]].some((token, at) => {
    const word = bareWord(token ?? '');
    return HOUSE_WORDS.has(word) && (at === 0 || word.startsWith('r'));
  });
}
